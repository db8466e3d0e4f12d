package dev.footnote.answer.whole;

import com.ibm.icu.util.ULocale;
import dev.footnote.answer.Answer;
import dev.footnote.answer.whole.WholeQuestion.Sort;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who is mentioned: who is surely a person first, then other people and bodies, then countries, those mentioned most
 * first, each with the sentence that gives its longest name.
 */
final class Cast {

    /** How far before a mention "an" is looked for, in characters. */
    private static final int NEAR = 12;

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,5}s?");

    private static final Pattern A = Pattern.compile("(?i)\\b(?:an?|another|each|every|un|une|una|ein|eine[nmr]?) $");

    private final FactSheet sheet;

    private Cast(FactSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Those of the sorts asked for. People and bodies are listed together, as these can't be told apart, and where places
     * are asked for, those are that something is in; the list says so.
     */
    static Answer of(FactSheet sheet, WholeQuestion question) {
        return new Cast(sheet).answer(question.sorts(), question.most(), question.language());
    }

    private Answer answer(Set<Sort> sorts, int most, Locale reader) {
        boolean places = sorts.contains(Sort.PLACES);
        List<Being> beings = People.of(sheet).beings();
        Set<Being> surely = beings.stream().filter(new Persons(sheet)::include).collect(Collectors.toSet());
        List<Being> named = beings.stream()
                .filter(being -> being.isCertain() && isAsked(being, sorts) && !isKind(being))
                .filter(being -> !places || being.isPlace() && !surely.contains(being))
                .sorted(Comparator.comparing((Being being) -> !places && being.isCountry())
                        .thenComparing(being -> !places && !surely.contains(being))
                        .thenComparing(being -> -being.mentions().size())
                        .thenComparing(being -> being.fullest().sentence()))
                .toList();
        Listing listing = new Listing(sheet.article());
        named.stream().limit(most).forEach(being -> listing.item(label(being, reader), List.of())
                .cite(
                        sheet.sentence(being.fullest().sentence()),
                        being.fullest().span()));
        boolean sure = sorts.isEmpty() || sorts.equals(Set.of(Sort.COUNTRIES));
        return listing.answer(reader, named.size() - most, sure ? "" : (places ? Sort.PLACES : Sort.PERSONS).key());
    }

    private static boolean isAsked(Being being, Set<Sort> sorts) {
        if (sorts.contains(Sort.PLACES)) {
            return true;
        }
        return being.isActing()
                && (sorts.isEmpty() || sorts.contains(being.isCountry() ? Sort.COUNTRIES : Sort.PERSONS));
    }

    /** Whether it is an abbreviation for what there are many of: an SUV. */
    private boolean isKind(Being being) {
        return being.mentions().stream()
                .anyMatch(mention -> ABBREVIATION.matcher(mention.text()).matches()
                        && A.matcher(before(mention)).find());
    }

    /** What stands right before a mention. */
    private String before(Mention mention) {
        int end = mention.span().start();
        return sheet.sentence(mention.sentence()).text().substring(Math.max(0, end - NEAR), end);
    }

    private static String label(Being being, Locale reader) {
        return being.isCountry()
                ? new ULocale("und", being.fullest().country()).getDisplayCountry(ULocale.forLocale(reader))
                : being.fullest().text().replaceAll("\\s+", " ");
    }
}
