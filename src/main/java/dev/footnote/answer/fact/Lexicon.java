package dev.footnote.answer.fact;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.footnote.answer.fact.WordNet.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How two English words stand to each other, by WordNet 3.1. It is read when first asked. Safe for use
 * by many threads.
 */
public final class Lexicon {

    /** What one word says beside another. */
    public enum Relation {
        /** As far as is known, nothing of the kind. */
        NONE,
        /** Another form of it, or a word derived from it. */
        SAME_WORD,
        /** The same, by a synonym or a broader word. */
        SUPPORTS,
        /** The contrary. */
        CONTRADICTS
    }

    /** The fields of somebody, and of whoever else does something: animals, groups, places; lexnames(5WN). */
    private static final int PERSON = 18;

    private static final Set<Integer> ACTING = Set.of(PERSON, 5, 14, 15);

    private static final int REMEMBERED = 2_000;

    private final WordNet words = new WordNet();
    private final LoadingCache<String, Entry> entries =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(this::entry);

    /** All that a word can be and mean; fields are those of the commonest meaning of each kind, and of all. */
    private record Entry(
            Set<String> lemmas,
            Set<Integer> meanings,
            Set<Integer> derived,
            Set<Integer> broader,
            Set<String> contrary,
            Set<String> spellings,
            Set<Integer> fields,
            Set<Integer> allFields,
            Set<Kind> kinds) {}

    private Lexicon() {}

    /** Reads the words when they are first asked for. */
    private static final class Holder {
        static final Lexicon ENGLISH = new Lexicon();
    }

    public static Lexicon english() {
        return Holder.ENGLISH;
    }

    /** What {@code stored} says for {@code word}; both in small letters. */
    public Relation relation(String stored, String word) {
        Entry said = entries.get(stored);
        Entry claimed = entries.get(word);
        if (meet(said.contrary(), claimed.lemmas()) || meet(claimed.contrary(), said.lemmas())) {
            return Relation.CONTRADICTS;
        }
        if (meet(said.lemmas(), claimed.lemmas())) {
            return Relation.SAME_WORD;
        }
        boolean same = meet(said.meanings(), claimed.meanings());
        boolean derived = meet(said.derived(), claimed.meanings())
                || meet(said.meanings(), claimed.derived())
                || meet(said.derived(), claimed.derived());
        return same || derived || meet(said.broader(), claimed.meanings()) ? Relation.SUPPORTS : Relation.NONE;
    }

    public boolean knows(String word) {
        return !entries.get(word).kinds().isEmpty();
    }

    /** Whether the word, in small letters, can be something else than a name: mayor, not Paul. */
    public boolean isOrdinary(String word) {
        Entry entry = entries.get(word);
        return entry.lemmas().stream().anyMatch(entry.spellings()::contains);
    }

    /** Whether the word can be a noun and no verb. */
    public boolean isNoun(String word) {
        Set<Kind> kinds = entries.get(word).kinds();
        return kinds.contains(Kind.NOUN) && !kinds.contains(Kind.VERB);
    }

    public boolean canBeNoun(String word) {
        return entries.get(word).kinds().contains(Kind.NOUN);
    }

    /** Whether the word's commonest meaning as a noun is somebody, and it is no adjective: minister, not heavy. */
    public boolean isPerson(String word) {
        Set<Kind> kinds = entries.get(word).kinds();
        return canBePerson(word) && !kinds.contains(Kind.ADJECTIVE) && !kinds.contains(Kind.ADVERB);
    }

    /** The same of a word that may be an adjective, too: expert, patient. */
    public boolean canBePerson(String word) {
        return entries.get(word).fields().contains(PERSON);
    }

    /** Whether the word can mean whoever does something: a person, a body, a town, an animal. */
    public boolean canAct(String word) {
        Entry entry = entries.get(word);
        return meet(entry.allFields(), ACTING)
                || meet(entry.meanings(), entries.get("person").meanings());
    }

    public boolean isVerb(String word) {
        return entries.get(word).kinds().contains(Kind.VERB);
    }

    /** Whether the word is an adverb, or none that WordNet has, such as an auxiliary. */
    public boolean isSideword(String word) {
        Set<Kind> kinds = entries.get(word).kinds();
        return kinds.isEmpty() || kinds.equals(Set.of(Kind.ADVERB));
    }

    private static boolean meet(Set<?> one, Set<?> other) {
        return !Collections.disjoint(one, other);
    }

    private Entry entry(String word) {
        Entry all = new Entry(
                new HashSet<>(List.of(word)),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                EnumSet.noneOf(Kind.class));
        words.entries(word).forEach(one -> {
            all.lemmas().add(one.lemma());
            all.lemmas().addAll(one.related());
            all.meanings().addAll(one.meanings());
            all.derived().addAll(one.derived());
            all.broader().addAll(one.broader());
            all.contrary().addAll(one.contrary());
            all.spellings().addAll(one.spellings());
            all.fields().add(one.field());
            all.allFields().addAll(one.fields());
            all.kinds().add(one.kind());
        });
        return all;
    }
}
