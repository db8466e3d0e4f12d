/** Keeps an eye on the store and helps others over its troubles. Front door: {@link dev.footnote.store.watch.StoreWatch}. */
@NullMarked
package dev.footnote.store.watch;

import org.jspecify.annotations.NullMarked;
