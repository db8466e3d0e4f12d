package dev.footnote.chat.receipt;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the receipt for an article. */
public final class ReceiptWriter {

    private static final int WORDS_A_MINUTE = 230;

    /** Characters of text shown of its beginning and its end. */
    private static final int SHOWN = 80;

    /** A text of fewer words is hardly an article. */
    private static final int SHORT = 120;

    /** A text of more words is none that ends before it begins. */
    private static final int TEASER = 450;

    /** How much of the end is searched for a call to subscribe, in characters. */
    private static final int END = 300;

    private static final Pattern CALL =
            Pattern.compile("(?iu)(?:\\bsubscri(?:be|ption|bers?)\\b|sign (?:up|in) (?:to|for)\\b|"
                    + "log ?in to\\b|continue reading|already a (?:member|subscriber)|read the (?:full|whole) (?:article|story)|"
                    + "register (?:to|for)\\b|free trial|read more\\s*[.…→»]*$|abonnieren|weiterlesen|jetzt abo|mit f\\+|"
                    + "s[’']abonner|réservé aux abonnés|lire la suite|suscríbe|suscriptor|seguir leyendo|iniciar sesión|"
                    + "оформите подписку|только для подписчиков|по подписке|читать далее|войдите, чтобы|"
                    + "订阅后|登录后|会员专享|阅读全文)");

    private static final Pattern BROKEN_OFF = Pattern.compile("(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\s*$");

    private ReceiptWriter() {}

    public static Receipt write(Article article, List<String> questions) {
        int words = words(article);
        return new Receipt(
                article,
                words,
                Math.max(1, Math.round((float) words / WORDS_A_MINUTE)),
                start(firstSentence(article)),
                end(article.text()),
                questions,
                warnings(article, words));
    }

    private static Set<Warning> warnings(Article article, int words) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        String text = article.text();
        String tail = text.substring(Math.max(0, text.length() - END));
        if (words < TEASER
                && (CALL.matcher(tail).find() || BROKEN_OFF.matcher(tail).find())) {
            warnings.add(Warning.TEASER);
        } else if (words < SHORT) {
            warnings.add(Warning.TOO_SHORT);
        }
        return warnings;
    }

    private static int words(Article article) {
        BreakIterator breaks = BreakIterator.getWordInstance(
                ULocale.forLanguageTag(article.metadata().language()));
        breaks.setText(article.text());
        int words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words++;
            }
        }
        return words;
    }

    private static String firstSentence(Article article) {
        return article.sentences().stream().findFirst().map(Sentence::text).orElse(article.text());
    }

    private static String start(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int space = text.lastIndexOf(' ', SHOWN);
        return text.substring(0, space > SHOWN / 2 ? space : SHOWN) + "…";
    }

    private static String end(String text) {
        String last = text.strip();
        if (last.length() <= SHOWN) {
            return last.replaceAll("\\s+", " ");
        }
        int from = last.length() - SHOWN;
        int space = last.indexOf(' ', from);
        return "…"
                + last.substring(space >= 0 && space < from + SHOWN / 2 ? space + 1 : from)
                        .replaceAll("\\s+", " ");
    }
}
