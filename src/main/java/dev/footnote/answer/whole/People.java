package dev.footnote.answer.whole;

import dev.footnote.answer.fact.Name;
import dev.footnote.answer.whole.Callings.Calling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whom an article mentions: the mentions by whom they mean. */
final class People {

    private static final Pattern GENERATION = Pattern.compile("[js]r");

    private final FactSheet sheet;

    private final List<Being> beings = new ArrayList<>();
    private final Map<String, Set<Being>> byWord = new HashMap<>();
    private final Map<Integer, List<String>> wordsByLetter;
    private final Map<String, List<String>> kin = new HashMap<>();
    private final Map<Being, List<Called>> callings = new HashMap<>();
    private final Map<List<String>, Set<Being>> named = new HashMap<>();
    private final Map<List<Name>, Optional<Being>> meant = new HashMap<>();

    /** What a mention calls somebody. */
    private record Called(Mention mention, Calling calling) {}

    private People(FactSheet sheet, List<Mention> mentions) {
        this.sheet = sheet;
        wordsByLetter = mentions.stream()
                .flatMap(People::words)
                .distinct()
                .collect(Collectors.groupingBy(word -> word.codePointAt(0)));
    }

    /** A surname alone goes to the first whom the article gives it to, so full names are looked at before. */
    static People of(FactSheet sheet) {
        List<Mention> mentions = mentions(sheet);
        People people = new People(sheet, mentions);
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

    private static List<Mention> mentions(FactSheet sheet) {
        List<Mention> mentions = IntStream.range(0, sheet.facts().size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        Mention.in(i, sheet.facts().get(i)).stream(),
                        ChinesePeople.in(i, sheet.facts().get(i)).stream()))
                .toList();
        Openers openers = new Openers(sheet, mentions);
        return mentions.stream()
                .filter(mention -> !openers.isNoName(mention))
                .map(openers::strip)
                .toList();
    }

    private void add(Mention mention) {
        Stream<Being> alike = mention.country().isEmpty() ? alike(mention.core()) : beings.stream();
        Optional<Being> known =
                alike.filter(being -> same(being.fullest(), mention)).findFirst();
        Being being = known.orElseGet(() -> new Being(mention, beings.size()));
        if (known.isEmpty()) {
            beings.add(being);
        }
        being.add(mention);
        words(mention).forEach(word -> byWord.computeIfAbsent(word, one -> new LinkedHashSet<>())
                .add(being));
    }

    private static Stream<String> words(Mention mention) {
        return Stream.concat(mention.core().stream(), mention.words().stream());
    }

    /** Those of whose names some word agrees with one of these, in the order in which they were met. */
    private Stream<Being> alike(Collection<String> words) {
        return words.stream()
                .flatMap(word -> kin.computeIfAbsent(word, this::kin).stream())
                .flatMap(word -> byWord.getOrDefault(word, Set.of()).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Being::order));
    }

    /** The words of names that agree with a word. */
    private List<String> kin(String word) {
        Name name = Name.of(word, sheet.language());
        return wordsByLetter.getOrDefault(word.codePointAt(0), List.of()).stream()
                .filter(other -> agrees(name, other))
                .toList();
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
        return word.equals(other) || word.length() > 3 && agrees(Name.of(word, sheet.language()), other);
    }

    private boolean agrees(Name name, String word) {
        return name.lower().equals(word) || name.agreesWith(Name.of(word, sheet.language()));
    }

    /** Whom alone these words can mean: by their name, or by what only they are called; empty for several or nobody. */
    Optional<Being> only(List<Name> words) {
        return only(words, beings.stream());
    }

    /** The same of a mention. */
    Optional<Being> only(Mention mention) {
        return only(names(mention), alike(mention.words()));
    }

    private Optional<Being> only(List<Name> words, Stream<Being> among) {
        Optional<Being> known = meant.get(words);
        if (known == null) {
            List<Being> all = among.filter(being -> !words.isEmpty() && !being.isCountry() && isMeant(being, words))
                    .toList();
            known = all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
            meant.put(words, known);
        }
        return known;
    }

    private List<Name> names(Mention mention) {
        return mention.words().stream()
                .map(word -> Name.of(word, sheet.language()))
                .toList();
    }

    private boolean isMeant(Being being, List<Name> words) {
        List<Calling> called = callings(being, words);
        return being.forms().values().stream().anyMatch(mention -> isNamed(mention, words, called))
                || called.stream()
                        .anyMatch(calling -> words.stream().allMatch(word -> has(calling, word))
                                && calling.words().stream()
                                        .allMatch(own -> words.stream().anyMatch(word -> isWord(word, own))));
    }

    /** Whether the words are a mention's, the last or the first ones at least, or what who is mentioned is called. */
    private boolean isNamed(Mention mention, List<Name> words, List<Calling> called) {
        List<String> own = mention.words();
        List<Name> others = words.stream()
                .filter(word -> own.stream().noneMatch(part -> agrees(word, part)))
                .toList();
        boolean fits = others.isEmpty()
                || called.stream().anyMatch(calling -> others.stream().allMatch(other -> has(calling, other)));
        boolean begins = have(words, own.get(0))
                && read(mention).stream()
                        .flatMap(calling -> calling.words().stream())
                        .allMatch(word -> have(words, word));
        return fits && others.size() < words.size() && (have(words, surname(own)) || begins);
    }

    /** The last word, "Jr." left out. */
    private static String surname(List<String> words) {
        int last = words.size() - 1;
        return words.get(last > 0 && GENERATION.matcher(words.get(last)).matches() ? last - 1 : last);
    }

    private boolean have(List<Name> words, String wanted) {
        return words.stream().anyMatch(word -> agrees(word, wanted));
    }

    private static boolean has(Calling calling, Name wanted) {
        return Stream.concat(calling.words().stream(), calling.more().stream()).anyMatch(word -> isWord(wanted, word));
    }

    /** Whether a word is the very same, or a form of it where words have many: members are not the member. */
    private static boolean isWord(Name word, String other) {
        return word.lower().equals(other) || !word.isPlain() && word.agreesWith(Name.of(other));
    }

    /** What somebody is called with some of the words, where the name beside it can mean nobody else. */
    private List<Calling> callings(Being being, List<Name> words) {
        return callings
                .computeIfAbsent(being, one -> one.mentions().stream()
                        .flatMap(mention -> read(mention).stream().map(calling -> new Called(mention, calling)))
                        .toList())
                .stream()
                .filter(called -> words.stream().anyMatch(word -> has(called.calling(), word)))
                .filter(called -> named(called.mention()).stream().allMatch(being::equals))
                .map(Called::calling)
                .toList();
    }

    /** Whom a mention's words name. */
    private Set<Being> named(Mention mention) {
        return named.computeIfAbsent(mention.words(), words -> alike(words)
                .filter(being -> !being.isCountry())
                .filter(being ->
                        being.forms().values().stream().anyMatch(form -> isNamed(form, names(mention), List.of())))
                .collect(Collectors.toSet()));
    }

    private List<Calling> read(Mention mention) {
        return Callings.in(sheet.facts().get(mention.sentence()), mention);
    }
}
