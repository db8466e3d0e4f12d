package dev.footnote.chat.intake;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.footnote.chat.intake.Note.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells by a note's links, length and shape what it is for: a text of several sentences that asks nothing is an
 * article, a link is fetched unless it is only mentioned in a question, all else is a question.
 */
public final class Intake {

    /** Links of one message that are followed. */
    private static final int MOST_LINKS = 5;

    /** A text from this length on may be an article, in characters; ideographs say more each. */
    private static final int LONG = 600;

    private static final int LONG_IDEOGRAPHIC = 200;

    /** What somebody else wrote is rarely a question to us. */
    private static final int LONG_FORWARDED = 250;

    /** No question is as long as this. */
    private static final int TOO_LONG_TO_ASK = 1_200;

    /** A post of this length with links in it is an article itself, not an announcement of one. */
    private static final int LONG_WITH_LINKS = 1_500;

    private static final int SENTENCES = 4;
    private static final int SENTENCES_FORWARDED = 2;

    private static final Pattern QUESTION_MARK = Pattern.compile("[?？؟]");

    private static final Pattern QUESTION_WORD = Pattern.compile(
            "(?iu)(?:what|who|whom|whose|when|where|why|how|which|"
                    + "does|did|do|is|are|was|were|has|have|can|summari[sz]e|explain|tell me|"
                    + "что|кто|когда|где|куда|почему|зачем|как|какой|какая|какие|сколько|расскажи|"
                    + "was|wer|wen|wem|wann|wo|warum|wieso|wie|welche[rsn]?|qué|quién|cuándo|dónde|por qué|cómo|cuánt[oa]s?|cuál|"
                    + "que|qui|quand|où|pourquoi|comment|combien|quel(?:le)?s?|est-ce)\\b.*",
            Pattern.DOTALL);

    private static final Pattern QUESTION_IN_CHINESE = Pattern.compile("什么|谁|何时|哪|为什么|怎么|多少|几|吗");

    /** Links to Telegram itself: to the channel that a post is from, most often. */
    private static final Pattern TELEGRAM =
            Pattern.compile("(?i)(?:https?://)?(?:www\\.)?(?:t\\.me|telegram\\.me|telegram\\.dog)(?:/.*)?|tg:.*");

    private Intake() {}

    /** What a message is for. */
    public static Content read(Note note) {
        List<Link> links = links(note);
        String rest = rest(note.text(), links);
        if (isArticle(rest, note.forwarded()) && (links.isEmpty() || rest.length() >= LONG_WITH_LINKS)) {
            return new Content.Text(note.text().strip());
        }
        if (links.isEmpty()) {
            return new Content.Question(note.text().strip());
        }
        return new Content.Links(addresses(links), !note.forwarded() && asks(rest) ? rest : "");
    }

    /** What a message is for that says of itself that it asks. */
    public static Content readQuestion(Note note) {
        List<Link> links = links(note);
        return links.isEmpty()
                ? new Content.Question(note.text().strip())
                : new Content.Links(addresses(links), rest(note.text(), links));
    }

    /** Parts of one text that was too long for one message, together again. */
    public static String join(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(text.isEmpty() ? "" : seam(text)).append(part.strip());
        }
        return text.toString();
    }

    private static String seam(CharSequence before) {
        int last = Character.codePointBefore(before, before.length());
        if (".!?…\"”»)]".indexOf(last) >= 0) {
            return "\n\n";
        }
        return Character.isIdeographic(last) || "。！？，、”）".indexOf(last) >= 0 ? "" : " ";
    }

    private static List<Link> links(Note note) {
        boolean alone = note.links().size() == 1
                && note.text().strip().length()
                        <= note.links().get(0).end() - note.links().get(0).start();
        return note.links().stream()
                .filter(link -> !TELEGRAM.matcher(link.address()).matches())
                .filter(link -> link.hidden() || alone || isPlace(link.address()))
                .toList();
    }

    /** Whether it leads to a page: a bare name such as {@code example.com} is only mentioned. */
    private static boolean isPlace(String address) {
        return address.contains("://") || address.matches("[^/?#]+[/?#].+");
    }

    private static List<String> addresses(List<Link> links) {
        Set<String> addresses = links.stream().map(Link::address).collect(Collectors.toCollection(LinkedHashSet::new));
        return addresses.stream().limit(MOST_LINKS).toList();
    }

    /** The text without the addresses that are written out in it. */
    private static String rest(String text, List<Link> links) {
        StringBuilder rest = new StringBuilder(text);
        List<Link> written =
                new ArrayList<>(links.stream().filter(link -> !link.hidden()).toList());
        for (int i = written.size() - 1; i >= 0; i--) {
            int end = Math.min(written.get(i).end(), rest.length());
            rest.replace(Math.min(written.get(i).start(), end), end, " ");
        }
        return rest.toString().replaceAll("[ \\t]+", " ").strip();
    }

    private static boolean asks(String rest) {
        return QUESTION_MARK.matcher(rest).find()
                || QUESTION_WORD.matcher(rest).matches()
                || QUESTION_IN_CHINESE.matcher(rest).find();
    }

    private static boolean isArticle(String text, boolean forwarded) {
        boolean ideographic = text.codePoints().filter(Character::isIdeographic).count() > text.length() / 3;
        int least = ideographic ? LONG_IDEOGRAPHIC : forwarded ? LONG_FORWARDED : LONG;
        if (text.length() < least || sentences(text) < (forwarded ? SENTENCES_FORWARDED : SENTENCES)) {
            return false;
        }
        String end = text.substring(text.length() - 1);
        return forwarded
                || text.length() >= TOO_LONG_TO_ASK
                || !QUESTION_MARK.matcher(end).matches();
    }

    private static int sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
        breaks.setText(text);
        int sentences = 0;
        while (breaks.next() != BreakIterator.DONE) {
            sentences++;
        }
        return sentences;
    }
}
