package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.answer.Inline.Strong;
import dev.footnote.answer.TextFragment;
import dev.footnote.article.Span;
import dev.footnote.config.Texts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Writes an answer for a terminal: the answer, then each cited sentence with its place and its link. */
final class TerminalRenderer {

    private final Texts texts = new Texts("dev.footnote.console.Messages");
    private final Ansi ansi;

    /** @param colour whether to set bold and dim type, by ANSI escapes, where the terminal has them */
    TerminalRenderer(boolean colour) {
        ansi = colour && System.getenv("NO_COLOR") == null ? Ansi.AUTO : Ansi.OFF;
    }

    String render(Answer answer, Locale locale) {
        if (answer instanceof Answered answered) {
            return withNotice(
                    answered(answered, locale), Notice.opens(answered.notice()) ? null : answered.notice(), locale);
        }
        if (answer instanceof NotStated not) {
            String nearest = not.nearest().isEmpty() ? "" : "\n" + texts.of(locale, "nearest") + "\n\n";
            String outcome = Notice.excuses(not.notice()) ? "not_matched" : "not_stated";
            String text = texts.of(locale, outcome)
                    + unknown(not.unknown(), locale)
                    + nearest
                    + citations(not.nearest(), locale);
            return withNotice(text, not.notice(), locale);
        }
        return texts.of(locale, "failed." + ((Failed) answer).reason().name().toLowerCase(Locale.ROOT));
    }

    /** An extractive answer is its quotations; only their answering words are said before them. */
    private String answered(Answered answered, Locale locale) {
        String citations = citations(answered.citations(), locale);
        if (answered.engine() != Engine.EXTRACTIVE || answered.isList()) {
            return styled(answered.text()) + (citations.isEmpty() ? "" : "\n\n" + citations);
        }
        String lead = answered.citations().stream()
                .filter(citation -> citation.highlight() != null && !answered.closest())
                .map(citation -> bold(highlighted(citation)) + " [" + citation.number() + "]")
                .collect(Collectors.joining(", "));
        String closest = answered.notice() == Notice.IN_CONTEXT ? "notice.in_context" : "notice.closest_passage";
        String opening = texts.of(locale, answered.closest() ? closest : "says");
        return (lead.isEmpty() ? opening : lead) + unknown(answered.unknown(), locale) + "\n\n" + citations;
    }

    private String unknown(List<String> names, Locale locale) {
        return names.isEmpty() ? "" : "\n" + texts.of(locale, "unknown_names", plain(String.join(", ", names)));
    }

    private String withNotice(String text, @Nullable Notice notice, Locale locale) {
        return notice == null
                ? text
                : text + "\n(" + texts.of(locale, "notice." + notice.name().toLowerCase(Locale.ROOT)) + ")";
    }

    private String citations(List<Citation> citations, Locale locale) {
        return citations.stream().map(citation -> citation(citation, locale)).collect(Collectors.joining("\n"));
    }

    private String citation(Citation citation, Locale locale) {
        URI link = TextFragment.link(citation);
        String heading = citation.heading().isEmpty() ? "" : citation.heading() + ", ";
        String place = heading + texts.of(locale, "place", citation.paragraph(), citation.paragraphs());
        return "  [" + citation.number() + "] " + quote(citation) + "\n      " + dim(place)
                + (link == null ? "" : "\n      " + dim(link.toString()));
    }

    private String quote(Citation citation) {
        Span marked = citation.highlight();
        String quote = plain(citation.quote());
        return marked == null
                ? quote
                : plain(citation.quote().substring(0, marked.start()))
                        + bold(highlighted(citation))
                        + plain(citation.quote().substring(marked.end()));
    }

    private static String highlighted(Citation citation) {
        Span marked = citation.highlight();
        return marked == null ? "" : marked.of(citation.quote());
    }

    private String styled(List<Inline> runs) {
        return runs.stream()
                .map(run -> run instanceof Strong strong ? bold(strong.text()) : plain(Inline.plain(List.of(run))))
                .collect(Collectors.joining());
    }

    private String bold(String text) {
        return ansi.enabled() ? "\u001b[1m" + plain(text) + "\u001b[0m" : plain(text);
    }

    private String dim(String text) {
        return ansi.enabled() ? "\u001b[2m" + plain(text) + "\u001b[0m" : plain(text);
    }

    /** Without control characters, so that no text can steer the terminal. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }
}
