package dev.footnote.answer.fact;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.footnote.retrieval.FreeMemory;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * How two English words stand to each other, by WordNet 3.1. It is looked into when first asked, which takes half a
 * second and 45 MB. Safe for use by many threads.
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

    private static final Set<String> ACTING = Set.of("noun.person", "noun.group", "noun.location", "noun.animal");

    private static final int REMEMBERED = 20_000;

    private final Dictionary dictionary;
    private final LoadingCache<String, Entry> entries =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(this::entry);

    /** All that a word can mean; meanings are numbered, fields are those of the commonest one of each kind, and of all. */
    private record Entry(
            Set<String> lemmas,
            Set<Long> meanings,
            Set<Long> derived,
            Set<Long> broader,
            Set<String> contrary,
            Set<String> spellings,
            Set<String> fields,
            Set<String> allFields,
            Set<POS> kinds) {}

    private Lexicon() {
        try {
            dictionary = Dictionary.getDefaultResourceInstance();
            CompletableFuture.runAsync(FreeMemory::giveBack); // what reading it left behind, as much again
        } catch (JWNLException e) {
            throw new IllegalStateException("WordNet is missing from the class path", e);
        }
    }

    /** Opens the dictionary when it is first asked for. */
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
        Set<POS> kinds = entries.get(word).kinds();
        return kinds.contains(POS.NOUN) && !kinds.contains(POS.VERB);
    }

    public boolean canBeNoun(String word) {
        return entries.get(word).kinds().contains(POS.NOUN);
    }

    /** Whether the word's commonest meaning as a noun is somebody, and it is no adjective: minister, not heavy. */
    public boolean isPerson(String word) {
        Set<POS> kinds = entries.get(word).kinds();
        return canBePerson(word) && !kinds.contains(POS.ADJECTIVE) && !kinds.contains(POS.ADVERB);
    }

    /** The same of a word that may be an adjective, too: expert, patient. */
    public boolean canBePerson(String word) {
        return entries.get(word).fields().contains("noun.person");
    }

    /** Whether the word can mean whoever does something: a person, a body, a town, an animal. */
    public boolean canAct(String word) {
        Entry entry = entries.get(word);
        return meet(entry.allFields(), ACTING)
                || meet(entry.meanings(), entries.get("person").meanings());
    }

    public boolean isVerb(String word) {
        return entries.get(word).kinds().contains(POS.VERB);
    }

    /** Whether the word is an adverb, or none that WordNet has, such as an auxiliary. */
    public boolean isSideword(String word) {
        Set<POS> kinds = entries.get(word).kinds();
        return kinds.isEmpty() || kinds.equals(Set.of(POS.ADVERB));
    }

    private static boolean meet(Set<?> one, Set<?> other) {
        return !Collections.disjoint(one, other);
    }

    private Entry entry(String word) {
        Entry entry = new Entry(
                new HashSet<>(List.of(word)),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                EnumSet.noneOf(POS.class));
        synchronized (dictionary) {
            try {
                for (POS kind : POS.getAllPOS()) {
                    for (String base : dictionary.getMorphologicalProcessor().lookupAllBaseForms(kind, word)) {
                        read(dictionary.getIndexWord(kind, base), entry);
                    }
                }
            } catch (JWNLException e) {
                throw new IllegalStateException("WordNet can't be read", e);
            }
        }
        return entry;
    }

    private static void read(IndexWord word, Entry entry) throws JWNLException {
        if (word == null) {
            return;
        }
        entry.kinds().add(word.getPOS());
        entry.lemmas().add(word.getLemma());
        entry.fields().add(word.getSenses().get(0).getLexFileName());
        for (Synset meaning : word.getSenses()) {
            entry.allFields().add(meaning.getLexFileName());
            entry.meanings().add(id(meaning));
            meaning.getWords().forEach(form -> entry.spellings().add(form.getLemma()));
            for (Pointer pointer : pointers(meaning, word.getLemma())) {
                follow(pointer, entry);
            }
            for (Pointer pointer : meaning.getPointers()) {
                followAll(pointer, entry);
            }
        }
    }

    /** The pointers of a meaning's words, or of the one that is given. */
    private static List<Pointer> pointers(Synset meaning, String lemma) {
        return meaning.getWords().stream()
                .filter(form -> lemma.isEmpty() || form.getLemma().equalsIgnoreCase(lemma))
                .flatMap(form -> form.getPointers().stream())
                .toList();
    }

    /** Where a word itself points. */
    private static void follow(Pointer pointer, Entry entry) throws JWNLException {
        if (pointer.getType() == PointerType.ANTONYM) {
            addLemma(pointer, entry.contrary());
        } else if (Set.of(PointerType.DERIVATION, PointerType.PERTAINYM, PointerType.PARTICIPLE_OF)
                .contains(pointer.getType())) {
            entry.derived().add(id(pointer.getTargetSynset()));
            addLemma(pointer, entry.lemmas());
        }
    }

    /** Where all words of one meaning point. */
    private static void followAll(Pointer pointer, Entry entry) throws JWNLException {
        Synset target = pointer.getTargetSynset();
        if (pointer.getType() == PointerType.SIMILAR_TO) {
            entry.derived().add(id(target));
            for (Pointer next : pointers(target, "")) {
                if (next.getType() == PointerType.ANTONYM) {
                    addLemma(next, entry.contrary());
                }
            }
        } else if (pointer.getType() == PointerType.VERB_GROUP) {
            entry.derived().add(id(target));
        } else if (pointer.getType() == PointerType.HYPERNYM || pointer.getType() == PointerType.ENTAILMENT) {
            entry.broader().add(id(target));
            for (Pointer next : target.getPointers(PointerType.HYPERNYM)) {
                entry.broader().add(id(next.getTargetSynset()));
            }
        }
    }

    private static void addLemma(Pointer pointer, Set<String> lemmas) throws JWNLException {
        if (pointer.getTarget() instanceof net.sf.extjwnl.data.Word word) {
            lemmas.add(word.getLemma().toLowerCase(Locale.ROOT));
        }
    }

    private static long id(Synset meaning) {
        return meaning.getOffset() * POS.values().length + meaning.getPOS().ordinal();
    }
}
