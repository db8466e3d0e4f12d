package dev.footnote.answer.whole;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Inline;
import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who says what: the sentences that report somebody's words, all of them or one speaker's. */
final class Statements {

    /** The most sentences that are told as one statement. */
    private static final int TOGETHER = 4;

    private final FactSheet sheet;
    private final Centrality centrality;
    private final Speech speech;
    private final Sources sources;

    private Statements(FactSheet sheet, Centrality centrality) {
        this.sheet = sheet;
        this.centrality = centrality;
        speech = new Speech(sheet.article());
        sources = new Sources(sheet, speech);
    }

    /** Everybody's. */
    static Answer all(FactSheet sheet, Centrality centrality, WholeQuestion question) {
        Statements statements = new Statements(sheet, centrality);
        List<Integer> reporting = IntStream.range(0, sheet.facts().size())
                .filter(statements.sources::reports)
                .boxed()
                .toList();
        return statements.told(statements.withoutDenials(reporting), true, question);
    }

    /** One speaker's, on a topic if one is named; empty where the article has nothing of the kind. */
    static Optional<Answer> of(FactSheet sheet, Centrality centrality, WholeQuestion question) {
        Statements statements = new Statements(sheet, centrality);
        Speaker speaker = new Speaker(question, sheet, People.of(sheet));
        Facts topic = new FactReader(
                        question.language().getLanguage(),
                        sheet.article().metadata().published())
                .read(question.topic());
        boolean translated = !topic.language().equals(sheet.language());
        List<Integer> said = IntStream.range(0, sheet.facts().size())
                .filter(i -> statements.sources.of(i).stream()
                        .anyMatch(source -> speaker.is(source.facts(), source.words())))
                .filter(i ->
                        question.topic().isEmpty() || isOn(topic, sheet.facts().get(i), translated))
                .boxed()
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(statements.told(statements.withoutDenials(said), false, question));
    }

    /** The same without those that say of somebody that they said nothing, if others remain. */
    private List<Integer> withoutDenials(List<Integer> sentences) {
        List<Integer> rest = sentences.stream().filter(i -> !sources.denies(i)).toList();
        return rest.isEmpty() ? sentences : rest;
    }

    /** Whether a sentence has the topic's names and half of its other words. */
    private static boolean isOn(Facts topic, Facts sentence, boolean translated) {
        if (!topic.names().stream().allMatch(sentence::names)) {
            return false;
        }
        List<String> others = topic.content().stream()
                .filter(at -> topic.names().stream().noneMatch(name -> name.word() == at))
                .map(topic::lower)
                .toList();
        long held = others.stream()
                .filter(word -> sentence.words().stream().anyMatch(other -> Kinship.ofWords(other.lower(), word)))
                .count();
        return translated ? others.isEmpty() : 2 * held >= others.size();
    }

    /** The best of the statements, quotations before reports, in the article's order. */
    private Answer told(List<Integer> sentences, boolean speakers, WholeQuestion question) {
        List<List<Integer>> statements = statements(sentences);
        Listing listing = new Listing(sheet.article());
        statements.stream()
                .sorted(Comparator.comparing((List<Integer> one) -> one.stream().noneMatch(speech::isIn))
                        .thenComparing(one ->
                                -one.stream().mapToDouble(centrality::of).max().orElseThrow()))
                .limit(question.most())
                .sorted(Comparator.comparing(one -> one.get(0)))
                .forEach(one -> tell(one, speakers, listing));
        return listing.answer(question.language(), Math.max(0, statements.size() - question.most()));
    }

    /** The sentences, those of one quotation together. */
    private List<List<Integer>> statements(List<Integer> sentences) {
        List<List<Integer>> statements = new ArrayList<>();
        for (int i : sentences) {
            List<Integer> last = statements.isEmpty() ? List.of() : statements.get(statements.size() - 1);
            boolean together = last.contains(i - 1)
                    && last.size() < TOGETHER
                    && (speech.goesOn(i) || speech.isAll(i))
                    && sources.of(i).equals(sources.of(i - 1))
                    && sheet.sentence(i).paragraph() == sheet.sentence(i - 1).paragraph();
            if (together) {
                last.add(i);
            } else {
                statements.add(new ArrayList<>(List.of(i)));
            }
        }
        return statements;
    }

    private void tell(List<Integer> statement, boolean speakers, Listing listing) {
        List<List<Inline>> said = statement.stream()
                .map(i -> Excerpt.of(sheet.sentence(i).text(), speech.of(i), Excerpt.PASSAGE))
                .toList();
        String speaker = label(statement.get(0), speakers);
        boolean named = said.stream().map(Inline::plain).anyMatch(text -> text.contains(speaker));
        for (int at = 0; at < said.size(); at++) {
            if (at == 0) {
                listing.item(named ? "" : speaker, said.get(0));
            } else {
                listing.more(said.get(at));
            }
            int i = statement.get(at);
            listing.cite(sheet.sentence(i), first(speech.of(i)));
        }
    }

    private String label(int i, boolean speakers) {
        return speakers
                ? sources.of(i).stream()
                        .map(Sources.Source::label)
                        .filter(label -> !label.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static @Nullable Span first(List<Span> places) {
        return places.isEmpty() ? null : places.get(0);
    }
}
