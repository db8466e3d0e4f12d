package dev.footnote.answer;

import dev.footnote.article.Sentence;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses which of the found sentences an answer without a model cites: the best one, and while it is in doubt the next
 * ones too.
 *
 * <pre>
 * shares .81 .10 .05  ->  the first alone
 * shares .48 .30 .12  ->  all three
 * </pre>
 *
 * @param cited best first; at most {@link #MOST}
 * @param told those of them whose words make up the answer, in the article's order
 */
record Selection(List<RankedSentence> cited, List<RankedSentence> told) {

    static final int MOST = 3;

    /** The least share of a further sentence. */
    private static final double WORTH_SHOWING = 0.02;

    /** The least share of a neighbour that a "why" or "how" takes into the answer. */
    private static final double WORTH_TELLING = 0.2;

    private static final Pattern WANTS_MORE =
            Pattern.compile("(?iu)^\\W*(why|how(?! (many|much|long|far|old|tall|large|big|often))|what are|list|name"
                    + "|почему|зачем|как |перечисли|warum|wieso|wie (?!viel|lang|weit|hoch|alt)|por qu[eé]|c[oó]mo"
                    + "|pourquoi|comment|perch[eé]|come |por que|为什么|如何|怎么|怎样|なぜ|どう)");

    static Selection of(Evidence evidence) {
        List<RankedSentence> ranked = evidence.ranked();
        boolean sure = ranked.get(0).share() >= evidence.sure();
        List<RankedSentence> cited = new ArrayList<>();
        for (RankedSentence next : ranked.subList(0, Math.min(sure ? 1 : MOST, ranked.size()))) {
            if (cited.isEmpty() || next.share() >= WORTH_SHOWING) {
                cited.add(next);
            }
        }
        return new Selection(List.copyOf(cited), told(evidence.question(), cited));
    }

    /** The best sentence and another one, which together answer, and nothing else. */
    Selection completedBy(Sentence other) {
        RankedSentence best = cited.get(0);
        RankedSentence second = unmarked(other);
        boolean before = other.index() < best.sentence().index();
        return new Selection(List.of(best, second), before ? List.of(second, best) : List.of(best, second));
    }

    /**
     * The best sentence and what it introduces.
     *
     * @param first whether what is introduced is cited before it
     */
    Selection introducing(List<Sentence> others, boolean first) {
        RankedSentence lead = unmarked(cited.get(0).sentence());
        List<RankedSentence> next = others.stream().map(this::unmarked).toList();
        List<RankedSentence> all = Stream.concat(Stream.of(lead), next.stream()).toList();
        return new Selection(
                first ? Stream.concat(next.stream(), Stream.of(lead)).toList() : all, all);
    }

    /** Whether a list is told behind the sentence that introduces it. */
    boolean isList() {
        return told.size() > 2;
    }

    private RankedSentence unmarked(Sentence sentence) {
        return new RankedSentence(sentence, cited.get(0).score(), 0, null);
    }

    /** Whether nothing is told behind the best sentence, which could be what answers in its place. */
    boolean endsWithBest() {
        return told.get(told.size() - 1).equals(cited.get(0));
    }

    private static List<RankedSentence> told(String question, List<RankedSentence> cited) {
        RankedSentence best = cited.get(0);
        if (!WANTS_MORE.matcher(question).find()) {
            return List.of(best);
        }
        for (RankedSentence other : cited) {
            int distance = other.sentence().index() - best.sentence().index();
            boolean neighbour = Math.abs(distance) == 1
                    && other.sentence().paragraph() == best.sentence().paragraph();
            if (neighbour && other.share() >= WORTH_TELLING) {
                return distance > 0 ? List.of(best, other) : List.of(other, best);
            }
        }
        return List.of(best);
    }
}
