package dev.footnote.answer.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.fact.Lexicon.Relation;
import dev.footnote.answer.fact.WordNet.Entry;
import dev.footnote.answer.fact.WordNet.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.dictionary.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged part of WordNet says of a word what the whole does, and what one word says beside another. */
class WordNetTest {

    private static final Map<Kind, POS> KINDS =
            Map.of(Kind.NOUN, POS.NOUN, Kind.VERB, POS.VERB, Kind.ADJECTIVE, POS.ADJECTIVE, Kind.ADVERB, POS.ADVERB);
    private static final Dictionary WHOLE = whole();

    private final WordNet packaged = new WordNet();

    private static Dictionary whole() {
        try {
            return Dictionary.getDefaultResourceInstance();
        } catch (JWNLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bridge",
                "went",
                "mice",
                "better",
                "firemen",
                "cities",
                "quickly",
                "running",
                "axes",
                "paul",
                "vienna",
                "o'clock",
                "aardvark",
                "zymurgy",
                "qzx",
                "2019",
                "żółw"
            })
    void knowsTheKindsAndMeaningsOfAWordAndOfWhatItIsAFormOf(String word) throws JWNLException {
        for (Kind kind : Kind.values()) {
            List<Entry> own =
                    packaged.entries(word).filter(entry -> entry.kind() == kind).toList();
            Set<String> known = WHOLE.getMorphologicalProcessor().lookupAllBaseForms(KINDS.get(kind), word).stream()
                    .filter(base -> isKnown(kind, base))
                    .collect(Collectors.toSet());

            assertThat(own).extracting(Entry::lemma).containsExactlyInAnyOrderElementsOf(known);
            for (Entry entry : own) {
                List<Synset> senses =
                        WHOLE.getIndexWord(KINDS.get(kind), entry.lemma()).getSenses();
                assertThat(entry.meanings()).hasSameSizeAs(senses);
                assertThat((long) entry.field()).isEqualTo(senses.get(0).getLexFileNum());
            }
        }
    }

    private static boolean isKnown(Kind kind, String base) {
        try {
            return WHOLE.getIndexWord(KINDS.get(kind), base) != null;
        } catch (JWNLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"naïve, ADJECTIVE", "fiancée, NOUN", "third-party, NOUN", "ice-creams, NOUN"})
    void knowsWordsWithAccentsAndHyphens(String word, Kind kind) {
        assertThat(packaged.entries(word).map(Entry::kind)).contains(kind);
    }

    @Test
    void knowsTheFirstWordAndTheLast() {
        assertThat(packaged.entries("a").map(Entry::kind)).contains(Kind.NOUN);
        assertThat(packaged.entries("zyrian").map(Entry::kind)).containsOnly(Kind.NOUN);
        assertThat(packaged.entries("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, rejected, CONTRADICTS",
        "decision, decided, SAME_WORD",
        "bought, purchased, SUPPORTS",
        "dog, animal, SUPPORTS",
        "animal, dog, NONE",
        "bridge, quickly, NONE",
        "qzx, qzy, NONE"
    })
    void saysWhatOneWordSaysBesideAnother(String stored, String word, Relation relation) {
        assertThat(Lexicon.english().relation(stored, word)).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({"minister, true", "heavy, false", "expert, false", "bridge, false", "women, true"})
    void knowsPeopleFromThings(String word, boolean person) {
        assertThat(Lexicon.english().isPerson(word)).isEqualTo(person);
    }
}
