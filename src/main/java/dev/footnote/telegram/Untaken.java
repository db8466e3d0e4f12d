package dev.footnote.telegram;

import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.Incoming.Letter;
import dev.footnote.telegram.Incoming.Parcel;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.ToAll;
import dev.footnote.telegram.api.Place;
import dev.footnote.telegram.shelf.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages that found no room in their chat's queue. The first is told of at once; those that follow it are kept
 * here, still unfinished in the book, until all of them are told of together. Safe for use by many threads.
 */
final class Untaken {

    /** Messages that are quoted; there is no end to what a person can send. */
    private static final int QUOTED = 10;

    private static final int QUOTE = 80;

    /**
     * Messages of one place to tell of.
     *
     * @param letters the first of them
     */
    record Batch(List<Integer> updates, List<Letter> letters, int count) {}

    /** What has come since the first message of a place that was not taken. */
    private static final class Kept {
        private final List<Integer> updates = new ArrayList<>();
        private final List<Letter> letters = new ArrayList<>();
        private int count;
    }

    private final Map<Place, Kept> places = new HashMap<>();

    /**
     * Keeps a letter for the batch of its place. One that opens the batch, the first since the last {@link #remove}, is
     * told of at once and so not in it.
     *
     * @return whether it opened the batch
     */
    synchronized boolean keep(List<Integer> updates, Letter letter) {
        Kept kept = places.get(letter.place());
        if (kept == null) {
            places.put(letter.place(), new Kept());
            return true;
        }
        kept.updates.addAll(updates);
        kept.count++;
        if (kept.letters.size() < QUOTED) {
            kept.letters.add(letter);
        }
        return false;
    }

    /** What is to be told of now; what comes from now on is another batch. */
    synchronized Batch remove(Place place) {
        Kept kept = places.remove(place);
        return kept == null
                ? new Batch(List.of(), List.of(), 0)
                : new Batch(List.copyOf(kept.updates), List.copyOf(kept.letters), kept.count);
    }

    /** So much of a letter as its writer needs to know it again. */
    static String quote(Letter letter) {
        String words = words(letter).strip().replaceAll("\\s+", " ");
        return words.codePointCount(0, words.length()) <= QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, QUOTE - 1)).strip() + "…";
    }

    private static String words(Letter letter) {
        if (letter instanceof Question question) {
            return question.text();
        }
        if (letter instanceof ToAll question) {
            return "/all " + question.text();
        }
        if (letter instanceof Command command) {
            return "/" + command.name();
        }
        if (letter instanceof Parcel parcel && !parcel.items().isEmpty()) {
            return words(parcel.items().get(0)) + " " + parcel.question();
        }
        return "…";
    }

    private static String words(Item item) {
        if (item instanceof Item.Address link) {
            return link.address();
        }
        return item instanceof Item.Document file ? file.name() : ((Item.Passage) item).text();
    }
}
