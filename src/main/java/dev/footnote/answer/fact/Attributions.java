package dev.footnote.answer.fact;

import dev.footnote.article.FunctionWords;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds who is reported to say or to think what a sentence says. */
final class Attributions {

    /** How far from the reporting verb its subject is looked for, in words. */
    private static final int REACH = 5;

    private static final Pattern ABBREVIATED =
            Pattern.compile("\\p{Lu}|.*\\..*|Dr|Mr|Mrs|Ms|St|Sen|Gov|Rep|Gen|Lt|Sgt|Prof|Jr");

    /** What makes a noun of a word that can be a verb: según un informe. */
    private static final Pattern BEFORE_NOUN = Pattern.compile("an?|una?|une|el|su|ein|eine[mnrs]?|le|seu|uma?");

    private final String text;
    private final List<Word> words;
    private final Phrases phrases;
    private final Set<String> functionWords;

    private Attributions(String text, List<Word> words, String language) {
        this.text = text;
        this.words = words;
        phrases = Phrases.of(language);
        functionWords = FunctionWords.of(language);
    }

    static List<Attribution> in(String text, List<Word> words, String language) {
        Attributions reader = new Attributions(text, words, language);
        List<Attribution> found = new ArrayList<>();
        for (int at : reader.phrases.find("source", words, text)) {
            found.add(reader.accordingTo(at + Math.max(1, reader.phrases.lengthAt("source", words, at, text))));
        }
        for (int at : reader.phrases.find("reporting", words, text)) {
            if (reader.isVerbLike(at)) {
                found.add(reader.said(at));
            }
        }
        for (int at : reader.phrases.find("hedge", words, text)) {
            found.add(reader.held(at + Math.max(1, reader.phrases.lengthAt("hedge", words, at, text))));
        }
        return found;
    }

    private Attribution accordingTo(int from) {
        int end = from;
        while (end < words.size()
                && end - from < REACH + 1
                && (end == from || words.get(end - 1).touches(words.get(end), text))
                && (end == from || !isVerbLike(end))) {
            end++;
        }
        String source = end == from
                ? ""
                : text.substring(words.get(from).start(), words.get(end - 1).end());
        return new Attribution(source, IntStream.range(from, end).boxed().toList(), false, List.of());
    }

    private boolean isVerbLike(int at) {
        boolean noun = at > 0 && BEFORE_NOUN.matcher(words.get(at - 1).lower()).matches();
        return !noun && phrases.lengthAt("reporting", words, at, text) > 0;
    }

    private Attribution said(int verb) {
        LinkedList<Integer> subject = new LinkedList<>();
        int at = verb - 1;
        while (at >= 0 && phrases.lengthAt("adverb", words, at, text) > 0) {
            at--;
        }
        boolean capitals = at >= 0 && words.get(at).isCapitalised();
        while (at >= 0 && subject.size() < REACH && touchesNext(at, verb)) {
            Word word = words.get(at);
            boolean determiner = word.lower().matches("the|a|an|der|die|das|el|la|los|las|le|les");
            if (!determiner && (capitals != word.isCapitalised() && capitals || functionWords.contains(word.lower()))) {
                break;
            }
            subject.addFirst(at);
            if (determiner) {
                break;
            }
            at--;
        }
        boolean named = !subject.isEmpty()
                && (capitals || words.get(subject.getFirst()).lower().matches("the|der|die|das|el|la|los|las|le|les"));
        String source = named
                ? text.substring(
                        words.get(subject.getFirst()).start(),
                        words.get(subject.getLast()).end())
                : "";
        return new Attribution(source, around(verb), false, List.of());
    }

    private boolean touchesNext(int at, int verb) {
        return at + 1 > verb || at + 1 >= words.size() || words.get(at).touches(words.get(at + 1), text);
    }

    /** The words on the verb's two sides up to the next comma; the subject is among them in every word order. */
    private List<Integer> around(int verb) {
        List<Integer> near = new ArrayList<>();
        for (int at = verb - 1; at >= 0 && verb - at <= REACH && joins(at); at--) {
            near.add(at);
        }
        if (near.isEmpty()) {
            for (int at = verb + 1; at < words.size() && at - verb <= REACH && joins(at - 1); at++) {
                near.add(at);
            }
        }
        return near;
    }

    /** Whether a word goes with the next one, with nothing or the full stop of an abbreviation between them. */
    private boolean joins(int at) {
        Word word = words.get(at);
        return word.touches(words.get(at + 1), text)
                || text.startsWith(". ", word.end())
                        && ABBREVIATED.matcher(word.text()).matches();
    }

    private Attribution held(int from) {
        int end = from;
        while (end < Math.min(from + 4, words.size())
                && (end == from || words.get(end - 1).touches(words.get(end), text))) {
            end++;
        }
        List<String> held =
                words.subList(Math.min(from, words.size()), Math.max(end, Math.min(from, words.size()))).stream()
                        .map(Word::lower)
                        .filter(word -> !functionWords.contains(word) && word.length() > 3)
                        .toList();
        return new Attribution("", List.of(), true, held);
    }
}
