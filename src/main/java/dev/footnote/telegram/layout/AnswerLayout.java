package dev.footnote.telegram.layout;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Answered;
import dev.footnote.answer.Answer.Engine;
import dev.footnote.answer.Answer.Failed;
import dev.footnote.answer.Answer.NotStated;
import dev.footnote.answer.Answer.Notice;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Inline;
import dev.footnote.answer.TextFragment;
import dev.footnote.article.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sets an answer for a phone: what answers first, then each cited sentence as a quotation with its place in the article
 * and a link to the original.
 */
public final class AnswerLayout {

    /** A model's citations, and a list's, are folded when they are more than this, or longer than {@link #LONG} together. */
    private static final int MANY = 3;

    /** UTF-16 units of quoted text. */
    private static final int LONG = 600;

    private final Messages messages;
    private final boolean named;

    public AnswerLayout(Messages messages) {
        this(messages, false);
    }

    /** @param named whether each quotation says which article it is from */
    public AnswerLayout(Messages messages, boolean named) {
        this.messages = messages;
        this.named = named;
    }

    public List<Block> of(Answer answer) {
        if (answer instanceof Answered answered) {
            return answered(answered);
        }
        if (answer instanceof NotStated notStated) {
            return notStated(notStated);
        }
        return List.of(Block.paragraph(Run.plain(messages.say(phrase((Failed) answer)))));
    }

    /** What there is so far of an answer that grows. */
    public static List<Block> growing(List<Inline> text) {
        return List.of(Block.paragraph(prose(text, List.of(), Inert::words)));
    }

    private List<Block> answered(Answered answer) {
        boolean onlyClosest = answer.closest();
        List<Block> blocks = new ArrayList<>();
        if (onlyClosest) {
            blocks.add(notice(answer.notice() == Notice.IN_CONTEXT ? Notice.IN_CONTEXT : Notice.CLOSEST_PASSAGE));
        }
        unknown(answer.unknown(), blocks);
        if (answer.engine() == Engine.EXTRACTIVE && !answer.citations().isEmpty() && !answer.isList()) {
            headline(answer.citations(), onlyClosest, blocks);
        } else {
            UnaryOperator<String> inert = answer.engine() == Engine.MODEL ? Inert::words : Inert::quoted;
            blocks.add(Block.paragraph(prose(answer.text(), answer.citations(), inert)));
        }
        quotations(answer.citations(), folded(answer), blocks);
        if (answer.notice() != null && !Notice.opens(answer.notice())) {
            blocks.add(notice(answer.notice()));
        }
        return blocks;
    }

    private List<Block> notStated(NotStated answer) {
        List<Block> blocks = new ArrayList<>();
        Phrase outcome = Notice.excuses(answer.notice()) ? Phrase.NOT_MATCHED : Phrase.NOT_STATED;
        blocks.add(Block.paragraph(Run.bold(messages.say(outcome))));
        unknown(answer.unknown(), blocks);
        if (!answer.nearest().isEmpty()) {
            blocks.add(Block.paragraph(Run.plain(messages.say(Phrase.NEAREST))).attach());
            quotations(answer.nearest(), false, blocks);
        }
        if (answer.notice() != null) {
            blocks.add(notice(answer.notice()));
        }
        return blocks;
    }

    private void unknown(List<String> names, List<Block> blocks) {
        if (!names.isEmpty()) {
            String all = Inert.words(String.join(", ", names));
            blocks.add(Block.paragraph(Run.italic(messages.say(Phrase.UNKNOWN_NAMES, Map.of("names", all))))
                    .attach());
        }
    }

    /** The answering words of each sentence that has them; a sentence without is its own answer. */
    private static void headline(List<Citation> citations, boolean onlyClosest, List<Block> blocks) {
        List<Run> runs = new ArrayList<>();
        for (Citation citation : citations) {
            Span highlight = citation.highlight();
            if (highlight != null && !onlyClosest) {
                runs.add(Run.plain(runs.isEmpty() ? "" : " · "));
                runs.add(Run.bold(Inert.quoted(highlight.of(citation.quote()))));
                runs.add(Run.plain(" "));
                runs.add(mark(citation.number(), citation));
            }
        }
        if (!runs.isEmpty()) {
            blocks.add(Block.paragraph(runs));
        }
    }

    private static List<Run> prose(List<Inline> text, List<Citation> citations, UnaryOperator<String> inert) {
        List<Run> runs = new ArrayList<>();
        for (Inline run : text) {
            if (run instanceof Inline.Words words) {
                runs.add(Run.plain(inert.apply(words.text())));
            } else if (run instanceof Inline.Strong strong) {
                runs.add(Run.bold(inert.apply(strong.text())));
            } else {
                int number = ((Inline.Reference) run).number();
                runs.add(mark(number, find(number, citations)));
            }
        }
        return runs;
    }

    private static @Nullable Citation find(int number, List<Citation> citations) {
        return citations.stream()
                .filter(citation -> citation.number() == number)
                .findFirst()
                .orElse(null);
    }

    private static Run mark(int number, @Nullable Citation citation) {
        return Run.link("[" + number + "]", citation == null ? null : TextFragment.link(citation));
    }

    private static boolean folded(Answered answer) {
        int length = answer.citations().stream()
                .mapToInt(citation -> citation.quote().length())
                .sum();
        return (answer.engine() == Engine.MODEL || answer.isList())
                && (answer.citations().size() > MANY || length > LONG);
    }

    /** The cited sentences, each with its place at the end: what follows a quotation stands apart from it. */
    private void quotations(List<Citation> citations, boolean folded, List<Block> blocks) {
        Block.Kind kind = folded ? Block.Kind.FOLDED_QUOTE : Block.Kind.QUOTE;
        for (Citation citation : citations) {
            List<Run> runs = new ArrayList<>(quotation(citation));
            runs.add(Run.plain("\n"));
            runs.addAll(place(citation));
            blocks.add(new Block(kind, runs, true));
        }
    }

    private static List<Run> quotation(Citation citation) {
        String quote = citation.quote();
        String number = "[" + citation.number() + "] ";
        Span highlight = citation.highlight();
        if (highlight == null) {
            return List.of(Run.plain(number + Inert.quoted(quote)));
        }
        return List.of(
                Run.plain(number + Inert.quoted(quote.substring(0, highlight.start()))),
                Run.bold(Inert.quoted(highlight.of(quote))),
                Run.plain(Inert.quoted(quote.substring(highlight.end()))));
    }

    private List<Run> place(Citation citation) {
        String title = named ? Inert.quoted(citation.article().metadata().title()) + ", " : "";
        String heading = citation.heading().isEmpty() ? "" : Inert.quoted(citation.heading()) + ", ";
        String place = title
                + heading
                + messages.say(
                        Phrase.PLACE, Map.of("paragraph", citation.paragraph(), "paragraphs", citation.paragraphs()));
        URI link = TextFragment.link(citation);
        return link == null
                ? List.of(Run.italic(place))
                : List.of(Run.italic(place), Run.plain(" · "), Run.link(messages.say(Phrase.READ_ORIGINAL), link));
    }

    private Block notice(Notice notice) {
        return Block.paragraph(Run.italic(messages.say(phrase(notice)))).attach();
    }

    private static Phrase phrase(Notice notice) {
        return switch (notice) {
            case MODEL_UNAVAILABLE -> Phrase.NOTICE_MODEL_UNAVAILABLE;
            case MODEL_SLOW -> Phrase.NOTICE_MODEL_SLOW;
            case MODEL_UNCITED -> Phrase.NOTICE_MODEL_UNCITED;
            case MODEL_CUT_SHORT -> Phrase.NOTICE_MODEL_CUT_SHORT;
            case OVER_BUDGET -> Phrase.NOTICE_OVER_BUDGET;
            case PARTLY_UNCONFIRMED -> Phrase.NOTICE_PARTLY_UNCONFIRMED;
            case CLOSEST_PASSAGE -> Phrase.NOTICE_CLOSEST_PASSAGE;
            case IN_CONTEXT -> Phrase.NOTICE_IN_CONTEXT;
            case OTHER_LANGUAGE -> Phrase.NOTICE_OTHER_LANGUAGE;
            case BETWEEN_LANGUAGES -> Phrase.NOTICE_BETWEEN_LANGUAGES;
            case EMBEDDING_UNAVAILABLE -> Phrase.NOTICE_EMBEDDING_UNAVAILABLE;
        };
    }

    private static Phrase phrase(Failed answer) {
        return switch (answer.reason()) {
            case EMPTY_QUESTION -> Phrase.FAILED_EMPTY_QUESTION;
            case COURTESY -> Phrase.FAILED_COURTESY;
            case QUESTION_TOO_LONG -> Phrase.FAILED_QUESTION_TOO_LONG;
            case EMPTY_ARTICLE -> Phrase.FAILED_EMPTY_ARTICLE;
            case INTERNAL -> Phrase.FAILED_INTERNAL;
        };
    }
}
