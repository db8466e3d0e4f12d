package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.whole.Sources.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the one person that a sentence is about: "Critic Paul Byrne disagreed." */
final class Subjects {

    private static final Set<String> AND = Set.of("and", "or", "und", "oder", "et", "ou", "y", "e", "o", "и", "или");

    private final Facts facts;
    private final People people;

    Subjects(Facts facts, People people) {
        this.facts = facts;
        this.people = people;
    }

    /** The first name, where the sentence opens with it and names nobody else; empty in doubt. */
    Optional<Source> only() {
        List<Mention> mentions = Mention.in(0, facts);
        if (mentions.isEmpty() || !facts.quotations().isEmpty()) {
            return Optional.empty();
        }
        Mention first = mentions.get(0);
        List<Integer> words = IntStream.range(0, facts.words().size())
                .filter(at -> facts.words().get(at).start() >= first.span().start()
                        && facts.words().get(at).end() <= first.span().end())
                .boxed()
                .toList();
        boolean sure = first.country().isEmpty()
                && (first.certain()
                        || people.only(first).filter(Being::isCertain).isPresent());
        boolean alone = mentions.stream().skip(1).allMatch(this::onlyLocates) && !isJoined(words);
        return sure && alone && opens(words.get(0))
                ? Optional.of(new Source(facts, words, first.text()))
                : Optional.empty();
    }

    /** Whether a mention only tells where somebody is from: "of Norvik University". */
    private boolean onlyLocates(Mention mention) {
        int at = 0;
        while (facts.words().get(at).start() < mention.span().start()) {
            at++;
        }
        return at > 0 && Speaker.OF.matcher(facts.lower(at - 1)).matches();
    }

    private boolean isJoined(List<Integer> words) {
        int next = words.get(words.size() - 1) + 1;
        return next < facts.words().size() && AND.contains(facts.lower(next));
    }

    /** Whether nothing stands before a word but an article and what somebody is called. */
    private boolean opens(int first) {
        return IntStream.range(0, first)
                .allMatch(at ->
                        (at == 0 || !facts.isFunctionWord(at)) && !facts.dated().contains(at) && facts.touches(at));
    }
}
