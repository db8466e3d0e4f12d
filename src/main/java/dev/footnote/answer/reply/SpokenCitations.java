package dev.footnote.answer.reply;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the words away that a model puts around a citation mark ("according to [3],", "see [3]") and gives a sentence
 * whose subject is a mark ("[3] says that ...") the article for a subject.
 */
final class SpokenCitations {

    /** A language's word for the article and the verbs that a cited sentence is the subject of. */
    private record Subject(String article, Pattern marksAndVerb) {}

    private static final String MARKS = "((?:" + CitationMarks.MARK + "\\s*)+)";
    private static final String START = "(^|\\n|[.!?]\\s+|[。！？])";
    private static final String SENTENCE = "(?:(?:the |article |dem |der )?(?:sentences?|statements?|sätzen?|satz"
            + "|предложени(?:ем|я|и|ю|е)|oraci(?:ón|ones)|frases?|phrases?|句子?|第)\\s*)?";
    private static final String BY =
            "(?i:according to|as (?:stated|reported|noted|mentioned|described|shown|said|per)(?: in| by)?|based on"
                    + "|per|in|from|see(?: also)?|cf\\.?|sources?:?|laut|gemäß|nach|siehe|vgl\\.?|quellen?:?|in"
                    + "|согласно|как (?:сказано|указано|сообщается|отмечено) в|по|см\\.|источник:?|в|según|de acuerdo con"
                    + "|véase|ver|fuentes?:?|selon|d'après|voir|根据|据|按照|依据|见|参见|来源[:：]?)\\s*";
    private static final Pattern OPENING =
            Pattern.compile(START + BY + SENTENCE + MARKS + "[,，:：]?\\s*(\\p{L})?", Pattern.UNICODE_CASE);
    private static final Pattern ASIDE =
            Pattern.compile("\\s*(?:[,，(（]\\s*)" + BY + SENTENCE + MARKS + "[)）]?", Pattern.UNICODE_CASE);
    private static final Pattern BRACKETED = Pattern.compile("[(（]\\s*" + MARKS + "[)）]");

    private static final List<Subject> SUBJECTS = List.of(
            subject(
                    "The article",
                    "(?:also )?(?:says?|states?|notes?|reports?|mentions?|confirms?|shows?|adds?|explains?|indicates?)\\b"),
            subject("Der Artikel", "(?:besagt|sagt|berichtet|erwähnt|nennt|bestätigt|zeigt|schreibt)\\b"),
            subject("Статья", "(?:говорит|сообщает|указывает|отмечает|упоминает|подтверждает|гласит)(?!\\p{L})"),
            subject("El artículo", "(?:dice|afirma|señala|informa|menciona|confirma|indica|explica)\\b"),
            subject("L'article", "(?:dit|affirme|indique|mentionne|confirme|explique|rapporte)\\b"),
            subject("文章", "(?:指出|提到|称|表示|说|说明|写道|显示)"));

    private SpokenCitations() {}

    /** The line with its marks, in their one form, standing free of the words that led to them. */
    static String unspoken(String line) {
        String text = BRACKETED.matcher(line).replaceAll("$1");
        text = OPENING.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) + match.group(2).strip() + " " + capital(match.group(match.groupCount()))));
        text = ASIDE.matcher(text).replaceAll(match -> " " + Matcher.quoteReplacement(match.group(1)));
        for (Subject subject : SUBJECTS) {
            text = subject.marksAndVerb().matcher(text).replaceAll("$1$2" + subject.article() + " $4");
        }
        return text;
    }

    private static Subject subject(String article, String verbs) {
        return new Subject(
                article,
                Pattern.compile(
                        START + SENTENCE + MARKS + "(" + verbs + ")", Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE));
    }

    private static String capital(String letter) {
        return letter == null ? "" : letter.toUpperCase(java.util.Locale.ROOT);
    }
}
