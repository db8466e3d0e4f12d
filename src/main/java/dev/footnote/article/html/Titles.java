package dev.footnote.article.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the site's name off a page's title: {@code "Bees sleep too - The Daily Hive"} is {@code "Bees sleep too"}. */
final class Titles {

    private static final Pattern LAST_SEPARATOR = Pattern.compile("^(.*\\S)\\s+[-|–—:»·•/]+\\s+(\\S.*)$");

    private Titles() {}

    /**
     * Drops what follows the last separator, again and again, while it names the site or the page's first heading ends
     * before it.
     *
     * @param heading the page's first heading, if it has one
     */
    static String withoutSite(String title, @Nullable String site, @Nullable String host, @Nullable String heading) {
        String rest = title;
        Matcher parts = LAST_SEPARATOR.matcher(rest);
        while (parts.matches() && isSite(parts.group(2), site, host, heading, parts.group(1))) {
            rest = parts.group(1);
            parts = LAST_SEPARATOR.matcher(rest);
        }
        return rest;
    }

    private static boolean isSite(
            String last, @Nullable String site, @Nullable String host, @Nullable String heading, String before) {
        String name = key(last);
        return name.isEmpty()
                || site != null && (name.equals(key(site)) || key(site).contains(name) && name.length() > 3)
                || host != null && name.length() > 3 && key(host).contains(name)
                || heading != null && !key(heading).isEmpty() && key(heading).equals(key(before));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
