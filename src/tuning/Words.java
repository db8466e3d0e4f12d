import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sf.extjwnl.data.Exc;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * Writes the part of WordNet 3.1 that {@code answer.fact.WordNet} reads: of each word, not phrase, what kinds of word it
 * is, what it can mean, and which words and meanings it stands beside. The whole takes 45 MB and half a second to open.
 *
 * <pre>
 * java -cp "$(mvn -q dependency:build-classpath -Dmdep.outputFile=/dev/stdout)" src/tuning/Words.java \
 *     src/main/resources/dev/footnote/answer/fact/wordnet.bin
 * </pre>
 *
 * <p>Numbers of more than a byte are big-endian, lists are their length and their numbers, all in groups of seven bits,
 * the lowest first, the high bit of each but the last set:
 *
 * <pre>
 * the number of strings, and where each begins, and the last ends, four bytes each;
 * then the strings in order: a byte for the length, Latin letters, and what is known of the word, for each kind of
 *   0..3    (noun, verb, adjective, adverb) the field of the commonest meaning, and the lists of: fields, meanings,
 *           derived meanings, broader meanings, contraries, related words, spellings in small letters
 *   128..   the list of the words that it is an irregular form of
 * </pre>
 */
public final class Words {

    private static final List<POS> KINDS = List.of(POS.NOUN, POS.VERB, POS.ADJECTIVE, POS.ADVERB);

    /** What is known of one word as one kind of word; fields and meanings by number. */
    private record Entry(
            int field,
            Set<Integer> fields,
            Set<Integer> meanings,
            Set<Integer> derived,
            Set<Integer> broader,
            Set<String> contrary,
            Set<String> related,
            Set<String> spellings) {

        Entry(int field) {
            this(
                    field,
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeSet<>());
        }
    }

    private final Map<String, Map<Integer, Entry>> entries = new TreeMap<>();
    private final Map<String, Map<Integer, List<String>>> irregular = new TreeMap<>();
    private final Map<String, Integer> meanings = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        Words words = new Words();
        words.read(Dictionary.getDefaultResourceInstance());
        Files.write(Path.of(arguments[0]), words.bytes());
    }

    private void read(Dictionary dictionary) throws Exception {
        for (POS kind : KINDS) {
            for (Iterator<IndexWord> all = dictionary.getIndexWordIterator(kind); all.hasNext(); ) {
                IndexWord word = all.next();
                if (isWord(word.getLemma())) {
                    entries.computeIfAbsent(word.getLemma(), lemma -> new TreeMap<>())
                            .put(KINDS.indexOf(kind), entry(word));
                }
            }
            for (Iterator<Exc> all = dictionary.getExceptionIterator(kind); all.hasNext(); ) {
                Exc form = all.next();
                if (isWord(form.getLemma())) {
                    irregular
                            .computeIfAbsent(form.getLemma(), lemma -> new TreeMap<>())
                            .put(KINDS.indexOf(kind), form.getExceptions());
                }
            }
        }
    }

    /** Numbers and codes are no words. */
    private static boolean isWord(String lemma) {
        return lemma.chars().noneMatch(letter -> letter == ' ' || Character.isDigit(letter));
    }

    private Entry entry(IndexWord word) throws Exception {
        Entry entry = new Entry((int) word.getSenses().get(0).getLexFileNum());
        for (Synset meaning : word.getSenses()) {
            entry.fields().add((int) meaning.getLexFileNum());
            entry.meanings().add(number(meaning));
            meaning.getWords().stream()
                    .map(Word::getLemma)
                    .filter(form -> isWord(form) && form.equals(form.toLowerCase(Locale.ROOT)))
                    .forEach(entry.spellings()::add);
            for (Pointer pointer : pointers(meaning, word.getLemma())) {
                follow(pointer, entry);
            }
            for (Pointer pointer : meaning.getPointers()) {
                followAll(pointer, entry);
            }
        }
        return entry;
    }

    /** The pointers of a meaning's words, or of the one that is given. */
    private static List<Pointer> pointers(Synset meaning, String lemma) {
        return meaning.getWords().stream()
                .filter(form -> lemma.isEmpty() || form.getLemma().equalsIgnoreCase(lemma))
                .flatMap(form -> form.getPointers().stream())
                .toList();
    }

    /** Where a word itself points. */
    private void follow(Pointer pointer, Entry entry) throws Exception {
        if (pointer.getType() == PointerType.ANTONYM) {
            addLemma(pointer, entry.contrary());
        } else if (Set.of(PointerType.DERIVATION, PointerType.PERTAINYM, PointerType.PARTICIPLE_OF)
                .contains(pointer.getType())) {
            entry.derived().add(number(pointer.getTargetSynset()));
            addLemma(pointer, entry.related());
        }
    }

    /** Where all words of one meaning point. */
    private void followAll(Pointer pointer, Entry entry) throws Exception {
        Synset target = pointer.getTargetSynset();
        if (pointer.getType() == PointerType.SIMILAR_TO) {
            entry.derived().add(number(target));
            for (Pointer next : pointers(target, "")) {
                if (next.getType() == PointerType.ANTONYM) {
                    addLemma(next, entry.contrary());
                }
            }
        } else if (pointer.getType() == PointerType.VERB_GROUP) {
            entry.derived().add(number(target));
        } else if (pointer.getType() == PointerType.HYPERNYM || pointer.getType() == PointerType.ENTAILMENT) {
            entry.broader().add(number(target));
            for (Pointer next : target.getPointers(PointerType.HYPERNYM)) {
                entry.broader().add(number(next.getTargetSynset()));
            }
        }
    }

    private static void addLemma(Pointer pointer, Set<String> lemmas) throws Exception {
        if (pointer.getTarget() instanceof Word word && isWord(word.getLemma())) {
            lemmas.add(word.getLemma().toLowerCase(Locale.ROOT));
        }
    }

    /** Meanings in the order in which they are met, so that common ones have short numbers. */
    private int number(Synset meaning) {
        return meanings.computeIfAbsent(meaning.getPOS() + " " + meaning.getOffset(), key -> meanings.size());
    }

    private byte[] bytes() throws Exception {
        Map<String, Integer> strings = strings();
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        ByteArrayOutputStream items = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(index);
        int begin = Integer.BYTES * (strings.size() + 2);
        numbers.writeInt(strings.size());
        for (String word : strings.keySet()) {
            numbers.writeInt(begin + items.size());
            write(word, strings, items);
        }
        numbers.writeInt(begin + items.size());
        items.writeTo(index);
        return index.toByteArray();
    }

    /** All strings in order, and their places in it. */
    private Map<String, Integer> strings() {
        Set<String> all = new TreeSet<>(entries.keySet());
        entries.values().stream().flatMap(kinds -> kinds.values().stream()).forEach(entry -> {
            all.addAll(entry.contrary());
            all.addAll(entry.related());
            all.addAll(entry.spellings());
        });
        irregular.forEach((form, kinds) -> {
            all.add(form);
            kinds.values().forEach(all::addAll);
        });
        Map<String, Integer> strings = new LinkedHashMap<>();
        all.forEach(word -> strings.put(word, strings.size()));
        return strings;
    }

    private void write(String word, Map<String, Integer> strings, ByteArrayOutputStream out) {
        byte[] letters = word.getBytes(StandardCharsets.ISO_8859_1);
        out.write(letters.length);
        out.writeBytes(letters);
        entries.getOrDefault(word, Map.of()).forEach((kind, entry) -> {
            out.write(kind);
            write(entry.field(), out);
            List.of(entry.fields(), entry.meanings(), entry.derived(), entry.broader())
                    .forEach(list -> write(list, out));
            List.of(entry.contrary(), entry.related(), entry.spellings())
                    .forEach(list -> write(places(list, strings), out));
        });
        irregular.getOrDefault(word, Map.of()).forEach((kind, bases) -> {
            out.write(128 + kind);
            write(places(bases, strings), out);
        });
    }

    private static List<Integer> places(Collection<String> words, Map<String, Integer> strings) {
        List<Integer> places = new ArrayList<>();
        words.forEach(word -> places.add(strings.get(word)));
        return places;
    }

    private static void write(Collection<Integer> numbers, ByteArrayOutputStream out) {
        write(numbers.size(), out);
        numbers.forEach(number -> write(number, out));
    }

    private static void write(int number, ByteArrayOutputStream out) {
        int rest = number;
        while (rest > 127) {
            out.write(128 | rest & 127);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
