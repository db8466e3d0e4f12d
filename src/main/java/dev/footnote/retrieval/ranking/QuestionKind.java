package dev.footnote.retrieval.ranking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question asks for, by the words that say so, in six languages. */
public enum QuestionKind {
    PERSON(word("who|whose|whom|кто|кого|кому|кем|чей|чья|wer|wen|wem|wessen|qui[eé]n(es)?|qui") + "|谁"),
    TIME(word(
                    "when|(what|which) (year|date|century|month|decade|day)|когда|како[мй]у? (год|век)\\p{L}*|wann"
                            + "|welche[mns]? (jahr|datum|jahrhundert)\\p{L}*|cu[aá]ndo|qu[eé] (año|fecha|siglo)|quand|quelle année")
            + "|何时|什么时候|哪一?年|哪个世纪"),
    PLACE(word("where|what (country|city|state|place)|где|куда|откуда|wo|wohin|woher|d[oó]nde|ad[oó]nde|où")
            + "|哪里|何处|在哪|什么地方"),
    NUMBER(word("how (many|much)|what (percent|number)\\p{L}*|сколько|wie ?viele?|cu[aá]nt[oa]s?|combien")
            + "|多少|几[个种位]"),
    MANNER(word("how|как|wie|c[oó]mo|comment") + "|如何|怎么|怎样"),
    REASON(word("why|почему|зачем|warum|wieso|weshalb|por qu[eé]|pourquoi") + "|为什么|为何"),
    CHOICE(word("which|какой|какая|какое|какие|каком|какую|каким|welche[rsnm]?|cu[aá]l(es)?|quel(le)?s?") + "|哪"),
    THING(word("what|что|чего|чем|was|qu[eé]") + "|什么"),
    OTHER("");

    private final Pattern words;

    QuestionKind(String words) {
        this.words = Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String word(String words) {
        return "\\b(" + words + ")\\b";
    }

    /** The kind whose words come first: for "How many died when it sank?" the number. */
    public static QuestionKind opening(String question) {
        QuestionKind first = OTHER;
        int start = Integer.MAX_VALUE;
        for (QuestionKind kind : values()) {
            Matcher matcher = kind.words.matcher(question);
            if (kind != OTHER && matcher.find() && matcher.start() < start) {
                first = kind;
                start = matcher.start();
            }
        }
        return first;
    }

    /** The first kind, in their order, of which the question has the words; the ranking has learned from this. */
    public static QuestionKind of(String question) {
        for (QuestionKind kind : values()) {
            if (kind.words.matcher(question).find()) {
                return kind;
            }
        }
        return OTHER;
    }
}
