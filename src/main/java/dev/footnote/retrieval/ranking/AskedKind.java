package dev.footnote.retrieval.ranking;

import java.util.regex.Pattern;

/** Whether a question asks for a number or a time, in the languages that the embedding model does not read. */
public final class AskedKind {

    private static final Pattern NUMERIC = Pattern.compile("(?iu)\\b(how (many|much|long|far|old)|when|what year"
            + "|сколько|когда|како[мй]у? (году?|век\\w*)|каков[ао]? (числ\\w+|население|процент)"
            + "|wie ?viele?|wann|welche[mns]? (jahr|datum|jahrhundert)|wie (lange|weit|hoch|groß|alt)"
            + "|cu[aá]nt[oa]s?|cu[aá]ndo|(en )?qu[eé] (año|fecha|siglo|porcentaje)"
            + "|combien|quand|quelle année|quanti|quante|quando|quantos|quantas)\\b"
            + "|多少|几个|何时|什么时候|哪一?年|哪个世纪|多长|多远|何年|いつ|いくつ|何人|언제|몇");

    private static final Pattern TIME =
            Pattern.compile("(?iu)\\b(when|what (year|day|date|month)|когда|како[мй]у? (году?|день|век\\w*)"
                    + "|wann|welche[mns]? (jahr|datum|jahrhundert|tag)|cu[aá]ndo|qu[eé] (año|fecha|siglo|día)"
                    + "|quand|quelle (année|date)|quando|коли|kiedy)\\b|何时|什么时候|哪一?年|哪个世纪|何年|いつ|언제");

    private static final Pattern DIGIT = Pattern.compile("[0-9]|[一二三四五六七八九十百千万亿]{2}");

    private AskedKind() {}

    /** Whether the question asks for a time. */
    public static boolean isTime(String question) {
        return TIME.matcher(question).find();
    }

    /** Whether the question asks for a number or a time. */
    public static boolean isNumeric(String question) {
        return NUMERIC.matcher(question).find();
    }

    /** For a question that asks for a number: 1 where the sentence holds one, -1 where it lacks it. */
    static int agreement(String sentence) {
        return DIGIT.matcher(sentence).find() ? 1 : -1;
    }
}
