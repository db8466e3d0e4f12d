package dev.footnote.answer.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the words of a text that have a contrary in {@code contrasts.txt}. */
final class Contrasts {

    private static final Pattern LINE = Pattern.compile("(\\w+) (\\w+) ([^|]+)\\|(.+)");

    /** One side of a contrast in one language, as phrases of words in small letters or the beginnings of such. */
    private record Side(String pair, int side, List<List<String>> phrases) {}

    private static final Map<String, List<Side>> BY_LANGUAGE = load();

    private Contrasts() {}

    static List<Stance> in(String text, List<Word> words, String language) {
        List<Stance> found = new ArrayList<>();
        boolean unspaced = language.equals("zh");
        for (int at = 0; at < words.size(); at++) {
            for (Side side : BY_LANGUAGE.getOrDefault(language, List.of())) {
                if (stands(side, words, at, text, unspaced)) {
                    found.add(new Stance(side.pair(), side.side(), at));
                }
            }
        }
        return found;
    }

    private static boolean stands(Side side, List<Word> words, int at, String text, boolean unspaced) {
        for (List<String> phrase : side.phrases()) {
            if (unspaced && text.startsWith(phrase.get(0), words.get(at).start())) {
                return true;
            }
            boolean fits = !unspaced && at + phrase.size() <= words.size();
            for (int i = 0; fits && i < phrase.size(); i++) {
                fits = Phrases.fits(phrase.get(i), words.get(at + i).lower());
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<Side>> load() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Contrasts.class.getResourceAsStream("contrasts.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .flatMap(line -> Stream.of(0, 1)
                            .map(side -> Map.entry(
                                    line.group(2), new Side(line.group(1), side, phrases(line.group(3 + side))))))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> phrases(String side) {
        return Stream.of(side.strip().split("\\s+"))
                .map(phrase -> List.of(phrase.split("_")))
                .toList();
    }
}
