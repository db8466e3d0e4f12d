package dev.footnote.answer.whole;

import com.ibm.icu.util.ULocale;
import dev.footnote.answer.Answer;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.whole.WholeQuestion.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is mentioned: people and bodies first, then countries, those mentioned most first, each with the sentence that
 * gives its longest name.
 */
final class Cast {

    private final FactSheet sheet;
    private final List<Being> beings = new ArrayList<>();

    /** Somebody, with the mention that names them most fully. */
    private static final class Being {
        private Mention fullest;
        private int mentions;
        private boolean certain;
        private boolean acting;
        private boolean located;

        Being(Mention first) {
            fullest = first;
        }

        void add(Mention mention) {
            mentions++;
            certain |= mention.certain();
            acting |= !mention.located() || !mention.country().isEmpty();
            located |= mention.located();
            if (mention.core().size() > fullest.core().size()
                    || mention.core().size() == fullest.core().size() && !fullest.certain() && mention.certain()) {
                fullest = mention;
            }
        }

        boolean isCountry() {
            return !fullest.country().isEmpty();
        }

        boolean isPlace() {
            return isCountry() || located;
        }
    }

    private Cast(FactSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Those of the sorts asked for. People and bodies are listed together, and where places are asked for, all are listed,
     * as these can't be told apart; the list says so.
     */
    static Answer of(FactSheet sheet, WholeQuestion question) {
        return new Cast(sheet).answer(question.sorts(), question.most(), question.language());
    }

    private Answer answer(Set<Sort> sorts, int most, Locale reader) {
        boolean places = sorts.contains(Sort.PLACES);
        List<Mention> mentions = IntStream.range(0, sheet.facts().size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        Mention.in(i, sheet.facts().get(i)).stream(),
                        ChinesePeople.in(i, sheet.facts().get(i)).stream()))
                .toList();
        Set<String> known = mentions.stream()
                .filter(mention -> mention.span().start() > 0)
                .flatMap(mention -> mention.core().stream())
                .collect(Collectors.toSet());
        mentions.forEach(mention -> add(mention.withoutOpener(known)));
        List<Being> named = beings.stream()
                .filter(being -> being.certain && isAsked(being, sorts))
                .sorted(Comparator.comparing((Being being) -> places ? !being.isPlace() : being.isCountry())
                        .thenComparing(being -> -being.mentions)
                        .thenComparing(being -> being.fullest.sentence()))
                .toList();
        Listing listing = new Listing(sheet.article());
        named.stream().limit(most).forEach(being -> listing.item(label(being, reader), List.of())
                .cite(sheet.sentence(being.fullest.sentence()), being.fullest.span()));
        boolean sure = sorts.isEmpty() || sorts.equals(Set.of(Sort.COUNTRIES));
        return listing.answer(reader, named.size() - most, sure ? "" : (places ? Sort.PLACES : Sort.PERSONS).key());
    }

    private static boolean isAsked(Being being, Set<Sort> sorts) {
        if (sorts.contains(Sort.PLACES)) {
            return true;
        }
        return being.acting && (sorts.isEmpty() || sorts.contains(being.isCountry() ? Sort.COUNTRIES : Sort.PERSONS));
    }

    private static String label(Being being, Locale reader) {
        return being.isCountry()
                ? new ULocale("und", being.fullest.country()).getDisplayCountry(ULocale.forLocale(reader))
                : being.fullest.text().replaceAll("\\s+", " ");
    }

    private void add(Mention mention) {
        Being being = beings.stream()
                .filter(other -> same(other.fullest, mention))
                .findFirst()
                .orElseGet(() -> {
                    Being fresh = new Being(mention);
                    beings.add(fresh);
                    return fresh;
                });
        being.add(mention);
    }

    /** Whether one's name is part of the other's: Putin, Vladimir Putin; or both are one country. */
    private boolean same(Mention a, Mention b) {
        if (!a.country().isEmpty() || !b.country().isEmpty()) {
            return a.country().equals(b.country());
        }
        Mention shorter = a.core().size() <= b.core().size() ? a : b;
        Mention longer = shorter == a ? b : a;
        return shorter.core().stream()
                .map(word -> Name.of(word, sheet.language()))
                .allMatch(word -> longer.core().stream()
                        .anyMatch(other -> word.lower().equals(other)
                                || word.lower().length() > 3 && word.agreesWith(Name.of(other, sheet.language()))));
    }
}
