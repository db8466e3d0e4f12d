package dev.footnote.answer.whole;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Lexicon;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.whole.Callings.Calling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whom an article mentions: the mentions by whom they mean. */
final class People {

    private final FactSheet sheet;
    private final List<Being> beings = new ArrayList<>();
    private final Map<Being, List<Calling>> callings = new HashMap<>();

    private People(FactSheet sheet) {
        this.sheet = sheet;
    }

    /** A surname alone goes to the first whom the article gives it to, so full names are looked at before. */
    static People of(FactSheet sheet) {
        People people = new People(sheet);
        List<Mention> mentions = people.mentions();
        mentions.stream().filter(People::isFull).forEach(people::add);
        mentions.stream().filter(mention -> !isFull(mention)).forEach(people::add);
        return people;
    }

    List<Being> beings() {
        return beings;
    }

    private static boolean isFull(Mention mention) {
        return mention.core().size() > 1;
    }

    private List<Mention> mentions() {
        List<Mention> mentions = IntStream.range(0, sheet.facts().size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        Mention.in(i, sheet.facts().get(i)).stream(),
                        ChinesePeople.in(i, sheet.facts().get(i)).stream()))
                .toList();
        Stream<String> title = new FactReader(sheet.language(), null)
                .read(sheet.article().metadata().title()).names().stream().map(Name::lower);
        Set<String> known = Stream.concat(
                        title,
                        mentions.stream()
                                .filter(mention -> mention.span().start() > 0)
                                .flatMap(mention -> mention.core().stream()))
                .collect(Collectors.toSet());
        return mentions.stream()
                .map(mention -> mention.withoutOpener(known, this::isOrdinary))
                .toList();
    }

    /** Whether a word may open a sentence and be no name: any, in a language without a dictionary. */
    private boolean isOrdinary(String word) {
        return !sheet.language().equals("en") || Lexicon.english().isOrdinary(word);
    }

    private void add(Mention mention) {
        Optional<Being> known =
                beings.stream().filter(being -> same(being.fullest(), mention)).findFirst();
        Being being = known.orElseGet(() -> new Being(mention));
        if (known.isEmpty()) {
            beings.add(being);
        }
        being.add(mention);
    }

    /** Whether one's name is part of the other's: Putin, Vladimir Putin; or both are one country. */
    private boolean same(Mention a, Mention b) {
        if (!a.country().isEmpty() || !b.country().isEmpty()) {
            return a.country().equals(b.country());
        }
        Mention shorter = a.core().size() <= b.core().size() ? a : b;
        Mention longer = shorter == a ? b : a;
        return shorter.core().stream().allMatch(word -> longer.core().stream().anyMatch(other -> agree(word, other)));
    }

    private boolean agree(String word, String other) {
        return word.equals(other)
                || word.length() > 3 && Name.of(word, sheet.language()).agreesWith(Name.of(other, sheet.language()));
    }
}
