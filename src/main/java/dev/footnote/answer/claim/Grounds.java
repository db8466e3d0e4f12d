package dev.footnote.answer.claim;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Article;
import dev.footnote.article.Sections;
import dev.footnote.article.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article's sentences with their facts, each read when first asked for. Safe for use by many threads. */
final class Grounds {

    /** A title of no more words than this names who the article is about. */
    private static final int TITLE_NAME = 3;

    private final Article article;
    private final Sections sections;
    private final FactReader reader;
    private final List<Name> topic;
    private final List<Name> titled;
    private final AtomicReferenceArray<Facts> facts;
    private final AtomicReferenceArray<Ground> grounds;

    Grounds(Article article) {
        this.article = article;
        sections = new Sections(article);
        reader =
                new FactReader(article.metadata().language(), article.metadata().published());
        List<Name> title = reader.read(article.metadata().title()).names();
        topic = title.stream().filter(Name::isPlace).toList();
        titled = title.size() <= TITLE_NAME ? title : List.of();
        facts = new AtomicReferenceArray<>(article.sentences().size());
        grounds = new AtomicReferenceArray<>(article.sentences().size());
    }

    Article article() {
        return article;
    }

    /** The code of the language that the article is read in. */
    String language() {
        return reader.language();
    }

    /** The places in the title: what the whole article is about. Its other capitals may be mere headline style. */
    List<Name> topic() {
        return topic;
    }

    /** The sentence shown under a number, from 1; empty when there is none. */
    Optional<Ground> numbered(int number) {
        return number >= 1 && number <= facts.length()
                ? Optional.of(of(article.sentences().get(number - 1)))
                : Optional.empty();
    }

    List<Ground> all() {
        return article.sentences().stream().map(this::of).toList();
    }

    /** The share, 0 to 1, of a text's words that the article has as they are. */
    double shareOfWords(String text) {
        Set<String> known = all().stream()
                .flatMap(ground -> ground.facts().words().stream())
                .map(Word::lower)
                .collect(Collectors.toSet());
        List<Word> words = reader.read(text).words();
        return words.stream().filter(word -> known.contains(word.lower())).count() / Math.max(1.0, words.size());
    }

    /** Whether the article has the word, in any form. */
    boolean has(String word) {
        return all().stream()
                .flatMap(ground -> ground.facts().words().stream())
                .anyMatch(other -> Kinship.ofWords(other.lower(), word));
    }

    /** Whether the article has the name's word, in any form. */
    boolean has(Name name) {
        return all().stream().anyMatch(ground -> ground.has(name));
    }

    Ground of(Sentence sentence) {
        Ground known = grounds.get(sentence.index());
        if (known == null) {
            List<Name> context = Stream.concat(contextOf(sentence).stream(), headingsOf(sentence).stream())
                    .toList();
            known = new Ground(sentence, factsOf(sentence.index()), context);
            grounds.set(sentence.index(), known);
        }
        return known;
    }

    private Facts factsOf(int index) {
        Facts known = facts.get(index);
        if (known == null) {
            known = reader.read(article.sentences().get(index).text());
            facts.set(index, known);
        }
        return known;
    }

    /** The names in the headings of a sentence that surely names nobody itself. */
    private List<Name> headingsOf(Sentence sentence) {
        return factsOf(sentence.index()).names().stream().anyMatch(Name::certain)
                ? List.of()
                : reader.read(sections.path(sentence.paragraph())).names();
    }

    private List<Name> contextOf(Sentence sentence) {
        Facts own = factsOf(sentence.index());
        boolean resumes = own.find("pronoun").contains(0);
        if (!own.names().isEmpty() && !own.anaphoric() && !resumes) {
            return List.of();
        }
        List<Name> context = new ArrayList<>(topic);
        if (!own.names().isEmpty() && !resumes) {
            return context;
        }
        context.addAll(titled);
        for (int before = sentence.index() - 1; before >= 0; before--) {
            List<Name> names =
                    factsOf(before).names().stream().filter(Name::certain).toList();
            if (!names.isEmpty()) {
                context.addAll(names);
                break;
            }
        }
        return context;
    }
}
