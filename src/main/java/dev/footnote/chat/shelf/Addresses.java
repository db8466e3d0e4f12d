package dev.footnote.chat.shelf;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an address in one way, so that the same page is known under one name. */
final class Addresses {

    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

    private Addresses() {}

    /** With a scheme, scheme and host in small letters, without a fragment; anything strange as it is. */
    static String normal(String address) {
        String whole = address.strip();
        // "host:8080/path" begins like a scheme, too
        boolean named = !whole.contains("://") && !whole.startsWith("/");
        if (named && !(SCHEME.matcher(whole).matches() && !whole.matches("[^/:]+:\\d+(/.*)?"))) {
            whole = "https://" + whole;
        }
        Matcher parts = PARTS.matcher(whole);
        if (!parts.matches()) {
            return whole;
        }
        String path = parts.group(3).startsWith("/") ? parts.group(3) : "/" + parts.group(3);
        return parts.group(1).toLowerCase(Locale.ROOT) + "://" + parts.group(2).toLowerCase(Locale.ROOT) + path;
    }
}
