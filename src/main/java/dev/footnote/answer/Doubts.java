package dev.footnote.answer;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Moment;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Ordinals;
import dev.footnote.article.Article;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.retrieval.RankedSentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a sentence about one country, time or person, or the first of some things, from a question about another, and a
 * fact from the reason or number that is asked for; a capital stands for its country.
 */
final class Doubts {

    private final FactReader reader;
    private final Article article;
    private final Facts asked;
    private final SoughtKind sought;

    /** @param language of the question, a BCP 47 code */
    Doubts(Article article, String question, String language) {
        this.article = article;
        reader = reader(article, article.metadata().language());
        boolean english =
                List.of(language, article.metadata().language()).stream().allMatch(AnsweringWords::know);
        asked = reader(article, language).read(english ? new Capitals(article).restoredIn(question) : question);
        sought = new SoughtKind(asked);
    }

    private static FactReader reader(Article article, String language) {
        return new FactReader(language, article.metadata().published());
    }

    /** What the question names. */
    Facts asked() {
        return asked;
    }

    /** What a sentence of the article names. */
    Facts read(String sentence) {
        return reader.read(sentence);
    }

    /** Whether anything speaks against that a sentence answers. */
    boolean against(Sentence sentence, Facts facts) {
        return elsewhere(facts)
                || atAnotherTime(facts)
                || aboutNamesake(facts)
                || Ordinals.differ(asked, facts)
                || Siblings.differ(asked, facts)
                || isUnplaced(sentence)
                || isOfSomebodyElse(sentence);
    }

    /** Whether none of the told sentences holds anything of the kind that is asked for: a time, a number, a reason. */
    boolean lackWhatIsSought(List<RankedSentence> told) {
        return told.stream().map(RankedSentence::sentence).noneMatch(this::canHoldWhatIsSought);
    }

    boolean canHoldWhatIsSought(Sentence sentence) {
        return sought.isIn(read(sentence.text()));
    }

    /** Whether both name countries, and none in common: "Beijing sent five" says nothing of what Russia sent. */
    boolean elsewhere(Facts sentence) {
        Set<String> own = countries(asked);
        Set<String> others = countries(sentence);
        return !own.isEmpty() && !others.isEmpty() && Collections.disjoint(own, others);
    }

    /** Whether both name a country, the same one. */
    boolean sameCountry(Facts sentence) {
        return !Collections.disjoint(countries(asked), countries(sentence));
    }

    /** Whether the question names a country that neither the sentence's paragraph nor the title names. */
    private boolean isUnplaced(Sentence sentence) {
        Set<String> own = countries(asked);
        return !own.isEmpty()
                && Collections.disjoint(
                        own, countries(reader.read(article.metadata().title())))
                && article.sentencesOf(article.paragraphOf(sentence)).stream()
                        .allMatch(near -> Collections.disjoint(own, countries(reader.read(near.text()))));
    }

    /** Whether the question is on what somebody did of whom neither the sentence's paragraph nor the title speaks. */
    private boolean isOfSomebodyElse(Sentence sentence) {
        List<Name> own = asked.fullNames().stream()
                .filter(this::isSubject)
                .flatMap(List::stream)
                .toList();
        return !own.isEmpty()
                && Stream.concat(Stream.of(reader.read(article.metadata().title())), near(sentence))
                        .noneMatch(text -> own.stream().anyMatch(name -> speaksOf(text, name)));
    }

    /** Whether a full name stands where the question's subject does, before a verb: "did Eva Stein climb". */
    private boolean isSubject(List<Name> name) {
        Name first = name.get(0);
        return AnsweringWords.know(asked.language())
                && first.certain()
                && !first.isPlace()
                && first.word() > 0
                && name.get(name.size() - 1).word() + 1 < asked.words().size()
                && Asked.isAuxiliary(asked.lower(first.word() - 1));
    }

    private static boolean speaksOf(Facts text, Name name) {
        return text.names(name)
                || text.words().stream().anyMatch(word -> Kinship.areSpellings(word.lower(), name.lower()));
    }

    /** The sentence's paragraph, and those before it up to one that names somebody: "he" is who was named. */
    private Stream<Facts> near(Sentence sentence) {
        List<Paragraph> before =
                article.paragraphs().subList(0, article.paragraphOf(sentence).index() + 1);
        List<Facts> near = new ArrayList<>();
        for (int at = before.size() - 1; at >= 0; at--) {
            List<Facts> paragraph = article.sentencesOf(before.get(at)).stream()
                    .map(one -> reader.read(one.text()))
                    .toList();
            near.addAll(paragraph);
            if (paragraph.stream().anyMatch(one -> one.names().stream().anyMatch(Name::certain))) {
                break;
            }
        }
        return near.stream();
    }

    /** Whether both name times, and none that the other's are part of: what was lost in May says nothing of June. */
    boolean atAnotherTime(Facts sentence) {
        List<Moment> own = asked.moments();
        List<Moment> others = sentence.moments();
        return !own.isEmpty()
                && !others.isEmpty()
                && own.stream().noneMatch(moment -> others.stream().anyMatch(moment::overlaps));
    }

    /** Whether the sentence names somebody or something else by a part of the same name: Olav Nordvik, not Nils. */
    boolean aboutNamesake(Facts sentence) {
        return asked.fullNames().stream()
                .filter(name -> !name.stream().allMatch(sentence::names))
                .anyMatch(name -> sentence.fullNames().stream().anyMatch(other -> areNamesakes(name, other)));
    }

    private static boolean areNamesakes(List<Name> a, List<Name> b) {
        return a.stream().anyMatch(one -> b.stream()
                        .anyMatch(other -> one.lower().equals(other.lower())))
                && a.stream().anyMatch(one -> b.stream().noneMatch(one::agreesWith))
                && b.stream().anyMatch(other -> a.stream().noneMatch(other::agreesWith));
    }

    /** Seas and regions left out, which only locate: the Sea of Japan is not Japan. */
    private static Set<String> countries(Facts facts) {
        return facts.names().stream()
                .filter(name -> name.isCountry() && !name.scene())
                .map(Name::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
