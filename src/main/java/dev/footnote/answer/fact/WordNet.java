package dev.footnote.answer.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words, not phrases, of WordNet 3.1, and how their forms are found. They lie in {@code wordnet.bin}, which
 * {@code src/tuning/Words.java} writes and describes. Safe for use by many threads.
 */
final class WordNet {

    /** The kinds of words that WordNet has, with the endings of their forms and what stands there in the base form. */
    enum Kind {
        NOUN("s:", "ses:s", "xes:x", "zes:z", "ches:ch", "shes:sh", "men:man", "ies:y"),
        VERB("s:", "ies:y", "es:e", "es:", "ed:e", "ed:", "ing:e", "ing:"),
        ADJECTIVE("er:", "est:", "er:e", "est:e"),
        ADVERB();

        private final List<String[]> endings;

        Kind(String... endings) {
            this.endings =
                    Stream.of(endings).map(ending -> ending.split(":", -1)).toList();
        }

        /** What the word may be a regular form of. */
        private Stream<String> stems(String word) {
            return endings.stream()
                    .filter(ending -> word.endsWith(ending[0]))
                    .map(ending -> word.substring(0, word.length() - ending[0].length()) + ending[1]);
        }
    }

    /**
     * What is known of one word as one kind of word.
     *
     * @param field the number of the field of its commonest meaning, as in lexnames(5WN): 18 for noun.person
     * @param fields the numbers of all its meanings' fields
     * @param meanings the numbers of what it can mean, the others' likewise
     * @param related the words derived from it and those that it is derived from
     * @param spellings how the words of its meanings are written in small letters, itself where that is one
     */
    record Entry(
            String lemma,
            Kind kind,
            int field,
            Set<Integer> fields,
            Set<Integer> meanings,
            Set<Integer> derived,
            Set<Integer> broader,
            Set<String> contrary,
            Set<String> related,
            Set<String> spellings) {}

    private static final Map<Integer, Kind> KINDS =
            Map.of(0, Kind.NOUN, 1, Kind.VERB, 2, Kind.ADJECTIVE, 3, Kind.ADVERB);

    /** Added to the number of a kind of which an irregular form follows. */
    private static final int IRREGULAR = 128;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final ByteBuffer content;
    private final int size;

    WordNet() {
        try (InputStream in = Objects.requireNonNull(WordNet.class.getResourceAsStream("wordnet.bin"))) {
            content = ByteBuffer.wrap(in.readAllBytes()).asReadOnlyBuffer();
            size = content.getInt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a word in small letters can be: itself without accents, what it is a form of, and the same of its parts. */
    Stream<Entry> entries(String word) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        List<String> parts = Stream.concat(
                        Stream.of(plain, plain.replace("-", "")), Arrays.stream(plain.split("[^a-z']+")))
                .distinct()
                .toList();
        return Stream.of(Kind.values()).flatMap(kind -> parts.stream()
                .flatMap(part -> bases(kind, part))
                .distinct()
                .flatMap(base -> Stream.ofNullable(at(base).entries().get(kind))));
    }

    private Stream<String> bases(Kind kind, String word) {
        return Stream.concat(Stream.of(word), kind.stems(word))
                .flatMap(form ->
                        Stream.concat(Stream.of(form), at(form).irregular().getOrDefault(kind, Set.of()).stream()));
    }

    /** All that is stored under a string. */
    private record Item(Map<Kind, Entry> entries, Map<Kind, Set<String>> irregular) {}

    private Item at(String word) {
        byte[] letters = word.getBytes(StandardCharsets.ISO_8859_1);
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, letters);
            if (order == 0) {
                return read(middle, word);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return new Item(Map.of(), Map.of());
    }

    private int compare(int place, byte[] word) {
        int begin = begin(place) + 1;
        int length = content.get(begin - 1);
        for (int i = 0; i < Math.min(length, word.length); i++) {
            int order = Byte.compareUnsigned(content.get(begin + i), word[i]);
            if (order != 0) {
                return order;
            }
        }
        return length - word.length;
    }

    private Item read(int place, String word) {
        Item item = new Item(new EnumMap<>(Kind.class), new EnumMap<>(Kind.class));
        ByteBuffer in = content.duplicate().limit(begin(place + 1)).position(begin(place));
        in.position(in.position() + 1 + in.get(in.position()));
        while (in.hasRemaining()) {
            int mark = Byte.toUnsignedInt(in.get());
            Kind kind = KINDS.get(mark % IRREGULAR);
            if (mark < IRREGULAR) {
                item.entries().put(kind, entry(word, kind, in));
            } else {
                item.irregular().put(kind, set(in, this::string));
            }
        }
        return item;
    }

    private Entry entry(String word, Kind kind, ByteBuffer in) {
        Function<Integer, Integer> same = Function.identity();
        return new Entry(
                word,
                kind,
                number(in),
                set(in, same),
                set(in, same),
                set(in, same),
                set(in, same),
                set(in, this::string),
                set(in, this::string),
                set(in, this::string));
    }

    private static <T> Set<T> set(ByteBuffer in, Function<Integer, T> of) {
        Set<T> set = new TreeSet<>();
        IntStream.range(0, number(in)).forEach(i -> set.add(of.apply(number(in))));
        return set;
    }

    /** In groups of seven bits, the lowest first. */
    private static int number(ByteBuffer in) {
        int number = 0;
        int shift = 0;
        int next = in.get();
        while (next < 0) {
            number |= (next & 127) << shift;
            shift += 7;
            next = in.get();
        }
        return number | next << shift;
    }

    private String string(int place) {
        int begin = begin(place);
        byte[] letters = new byte[content.get(begin)];
        content.duplicate().position(begin + 1).get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private int begin(int place) {
        return content.getInt(Integer.BYTES * (place + 1));
    }
}
