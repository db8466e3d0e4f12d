package dev.footnote.answer.whole;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Inline;
import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who says what: the sentences that report somebody's words, all of them or one speaker's. */
final class Statements {

    private final FactSheet sheet;
    private final Centrality centrality;
    private final Sources sources;

    private Statements(FactSheet sheet, Centrality centrality) {
        this.sheet = sheet;
        this.centrality = centrality;
        sources = new Sources(sheet);
    }

    /** Everybody's. */
    static Answer all(FactSheet sheet, Centrality centrality, WholeQuestion question) {
        Statements statements = new Statements(sheet, centrality);
        List<Integer> reporting = IntStream.range(0, sheet.facts().size())
                .filter(statements.sources::reports)
                .boxed()
                .toList();
        return statements.told(reporting, true, question);
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
        return said.isEmpty() ? Optional.empty() : Optional.of(statements.told(said, false, question));
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

    /** The best of the sentences, quotations before reports, in the article's order. */
    private Answer told(List<Integer> sentences, boolean speakers, WholeQuestion question) {
        List<Integer> chosen = sentences.stream()
                .sorted(Comparator.comparing((Integer i) -> !sources.quotes(i)).thenComparing(i -> -centrality.of(i)))
                .limit(question.most())
                .sorted()
                .toList();
        Listing listing = new Listing(sheet.article());
        for (int i : chosen) {
            boolean goesOn = sources.continuesQuotation(i);
            if (goesOn && !chosen.contains(i - 1)) {
                tell(i - 1, label(i, speakers), listing);
            }
            tell(i, label(i, speakers), listing);
        }
        return listing.answer(question.language(), sentences.size() - chosen.size());
    }

    private void tell(int i, String speaker, Listing listing) {
        Sentence sentence = sheet.sentence(i);
        List<Span> quoted = sheet.facts().get(i).quotations().stream()
                .map(quotation -> place(quotation, sentence.text()))
                .toList();
        List<Inline> said = Excerpt.of(sentence.text(), quoted, Excerpt.PASSAGE);
        listing.item(Inline.plain(said).contains(speaker) ? "" : speaker, said).cite(sentence, first(quoted));
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

    /** Where a quotation stands in its sentence. */
    static Span place(String quotation, String text) {
        int at = text.indexOf(quotation);
        return new Span(at, at + quotation.length());
    }
}
