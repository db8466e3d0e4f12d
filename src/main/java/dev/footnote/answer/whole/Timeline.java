package dev.footnote.answer.whole;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.footnote.answer.Answer;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Moment;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;

/**
 * What happened when, in order of time. "Sunday" and "last month" are counted back from the day of publication; where
 * that would be a guess, the article's own words stand for the date, or it is left out (yesterday).
 */
final class Timeline {

    /** Before this lie only the dates of articles whose day of publication isn't known. */
    private static final int LEAST_YEAR = 1100;

    /** How many sentences are cited for one date. */
    private static final int SENTENCES = 2;

    /** By time; behind that, dates as they are written, those without any year in the article's order. */
    private static final Comparator<List<Event>> ORDER = Comparator.comparing(
                    (List<Event> events) -> !events.get(0).sure())
            .thenComparing(events -> isUndated(events.get(0).moment()))
            .thenComparing(events -> isUndated(events.get(0).moment())
                    ? LocalDate.EPOCH.plusDays(events.get(0).sentence())
                    : events.get(0).moment().from())
            .thenComparing(events -> events.get(0).moment().to());

    private final FactSheet sheet;
    private final Centrality centrality;
    private final Markers markers;

    /** A date in a sentence; {@code written} as it stands there. */
    private record Event(int sentence, Moment moment, boolean sure, String written, Span place) {}

    private Timeline(FactSheet sheet, Centrality centrality) {
        this.sheet = sheet;
        this.centrality = centrality;
        markers = Markers.of(sheet.language());
    }

    static Answer of(FactSheet sheet, Centrality centrality, WholeQuestion question) {
        return new Timeline(sheet, centrality).answer(question.most(), question.language());
    }

    private Answer answer(int most, Locale reader) {
        Map<Object, List<Event>> byDate = new LinkedHashMap<>();
        for (int i = 0; i < sheet.facts().size(); i++) {
            for (Event event : events(i)) {
                Object date = event.sure()
                        ? List.of(event.moment().from(), event.moment().to())
                        : event.written();
                byDate.computeIfAbsent(date, d -> new ArrayList<>()).add(event);
            }
        }
        List<List<Event>> all = new ArrayList<>(byDate.values());
        List<List<Event>> chosen = all.stream()
                .sorted(Comparator.comparing((List<Event> events) -> -worth(events)))
                .limit(most)
                .sorted(ORDER)
                .toList();
        Listing listing = new Listing(sheet.article());
        chosen.forEach(events -> tell(events, listing, reader));
        return listing.answer(reader, all.size() - chosen.size());
    }

    private void tell(List<Event> events, Listing listing, Locale reader) {
        List<Event> best = events.stream()
                .sorted(Comparator.comparing((Event event) -> -centrality.of(event.sentence())))
                .limit(SENTENCES)
                .toList();
        Event first = best.get(0);
        String label = first.sure() ? written(first.moment(), ULocale.forLocale(reader)) : first.written();
        listing.item(label, Excerpt.of(sheet.sentence(first.sentence()).text(), List.of(first.place()), Excerpt.LINE));
        best.stream()
                .map(Event::sentence)
                .distinct()
                .forEach(sentence -> listing.cite(sheet.sentence(sentence), placeIn(best, sentence)));
    }

    private static Span placeIn(List<Event> events, int sentence) {
        return events.stream()
                .filter(event -> event.sentence() == sentence)
                .findFirst()
                .orElseThrow()
                .place();
    }

    /** Days say more than years, and central sentences more than others. */
    private double worth(List<Event> events) {
        Moment moment = events.get(0).moment();
        double exact = moment.from().plusDays(7).isAfter(moment.to())
                ? 0.2
                : moment.from().plusMonths(2).isAfter(moment.to()) ? 0.1 : 0;
        return exact
                + events.stream()
                        .mapToDouble(event -> centrality.of(event.sentence()))
                        .max()
                        .orElse(0);
    }

    /**
     * The dates of a sentence; no weekday on which something happens again and again: "closed on Sundays". In a sentence
     * on habits that is any weekday whose clause doesn't tell of the past.
     */
    private List<Event> events(int sentence) {
        Facts facts = sheet.facts().get(sentence);
        boolean toCome = markers.future().matcher(facts.text()).find();
        List<MatchResult> each = markers.each().matcher(facts.text()).results().toList();
        boolean habitual =
                !each.isEmpty() || markers.habit().matcher(facts.text()).find();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < facts.moments().size(); i++) {
            Moment moment = facts.moments().get(i);
            int start = facts.momentWords().get(i);
            int own = i;
            boolean partOfNext = IntStream.range(0, facts.moments().size())
                    .anyMatch(other -> isWithin(facts.momentWords().get(other) - start, other > own));
            if (!partOfNext
                    && (!isUndated(moment) || DateWords.isOnCalendar(facts, start))
                    && DateWords.isDate(facts, start)
                    && !(facts.isWeekday(start)
                            && (isWithin(each, facts.words().get(start))
                                    || habitual && moment.year() == Moment.Year.OPEN))) {
                Span place = DateWords.place(facts, start);
                boolean sure = !isUndated(moment)
                        && switch (moment.year()) {
                            case TOLD -> !toCome || DateWords.hasYear(facts, start);
                            case LAST -> !toCome;
                            case NEXT -> true;
                            case OPEN -> false;
                        };
                events.add(
                        new Event(sentence, moment, sure, place.of(facts.text()).replaceFirst("['’]s$", ""), place));
            }
        }
        return events;
    }

    private static boolean isUndated(Moment moment) {
        return moment.from().getYear() < LEAST_YEAR;
    }

    private static boolean isWithin(List<MatchResult> places, Word day) {
        return places.stream().anyMatch(place -> place.start() <= day.start() && place.end() >= day.end());
    }

    /** Whether a moment some words further on says more exactly what this one does: Thursday, July 20. */
    private static boolean isWithin(int words, boolean later) {
        return words > 0 && words <= 2 || words == 0 && later;
    }

    private static String written(Moment moment, ULocale reader) {
        LocalDate from = moment.from();
        if (from.equals(moment.to())) {
            return format(DateFormat.getDateInstance(DateFormat.LONG, reader), from);
        }
        if (from.getDayOfYear() == 1 && from.plusYears(1).minusDays(1).equals(moment.to())) {
            return format(DateFormat.getInstanceForSkeleton("y", reader), from);
        }
        if (from.getDayOfMonth() == 1 && from.plusMonths(1).minusDays(1).equals(moment.to())) {
            return format(DateFormat.getInstanceForSkeleton("yMMMM", reader), from);
        }
        DateIntervalFormat format =
                DateIntervalFormat.getInstance(reader.getLanguage().equals("zh") ? "yMMMd" : "yMMMMd", reader);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return spaced(format.format(new DateInterval(millis(from), millis(moment.to()))));
    }

    /** By the calendar of {@link LocalDate}, also before 1582. */
    private static String format(DateFormat format, LocalDate date) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE);
        calendar.setGregorianChange(new Date(Long.MIN_VALUE));
        format.setCalendar(calendar);
        return spaced(format.format(new Date(millis(date))));
    }

    private static String spaced(String date) {
        return date.replaceAll("\\p{Zs}", " ");
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
