package dev.footnote.article.text;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line that names who wrote the article: a label and people, unlike "By Night" or "By land and sea". */
final class Byline {

    private static final String AND = "(?iu:and|und|et|y|e|и)";

    /** An initial, a short title or a capitalised word. */
    private static final String WORD = "(?!" + AND + "(?![\\p{L}.]))"
            + "(?:(?:\\p{Lu}\\p{Ll}{0,3}\\.-?){1,4}|(?:\\p{L}{1,2}[’'-])?[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}’'-]*+)";

    private static final String PARTICLE =
            "(?:(?:van|von)(?:\\s+de[rmn])?|de(?:\\s+l[ao]s?)?|del|della|di|da|do|dos|du|le|bin|ibn|al|el|af|av)";

    /** At least two words, as one alone may be anything. */
    private static final String NAME =
            "(?:(?iu:the)\\s+)?(?!(?iu:the)\\s)" + WORD + "(?:\\s+(?:" + PARTICLE + "\\s+)?" + WORD + "){1,3}";

    /** Somebody or something beside the first name: another one, a place, an agency, what they do. */
    private static final String FURTHER = "(?:\\s*[,/|&–—]\\s*(?:" + AND + "\\s+)?|\\s+(?:" + AND
            + "|with|mit|avec|con|in|for)\\s+)(?:" + WORD + "(?:\\s+(?:" + PARTICLE + "\\s+)?" + WORD
            + "){0,3}|\\p{Ll}+(?:\\s+\\p{Ll}+)?)";

    /** An agency, known by its capitals where the label has none. */
    private static final String AGENCY = "(?<=\\p{Ll}\\s{1,3})\\p{Lu}{2,12}";

    private static final Pattern LINE = Pattern.compile(
            "(?iu:by|von|por|par|автор)\\s+(?<names>(?:" + NAME + "|" + AGENCY
                    + ")(?:" + FURTHER + "){0,5})"
                    + "|作者\\s+(?<han>\\p{Lo}[^.!?。]{1,30})"
                    + "|(?iu:автор|作者)\\s*[:：]\\s*(?<labelled>(?=\\S+(?:\\s+\\S+){0,5}$)\\p{L}(?:[^.!?。]|(?<=\\p{Lu})\\.){1,80})");

    private Byline() {}

    /** Whom a line names as the authors; empty if it is no byline. */
    static Optional<String> of(String line) {
        Matcher byline = LINE.matcher(line);
        if (!byline.matches()) {
            return Optional.empty();
        }
        return Stream.of("names", "han", "labelled")
                .map(byline::group)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
