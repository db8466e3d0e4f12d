package dev.footnote.answer.claim;

import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Kinship;
import dev.footnote.answer.fact.Lexicon;
import dev.footnote.answer.fact.Lexicon.Relation;
import dev.footnote.answer.fact.Stance;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * No word of a claim says the contrary of what the cited text says, and none comes from nowhere: each content word of
 * an English claim stands there in some form, or a synonym or narrower word does, or one that is near it in meaning.
 */
final class WordingRule {

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "his", "her", "their");

    /** The cosine below which a word is far from every word of the cited text. From {@code tuning.tsv}. */
    private static final double NEAR = 0.70;

    private final Facts claim;
    private final List<Facts> cited;
    private final Grounds article;
    private final List<String> stored;

    private WordingRule(Facts claim, List<Ground> cited, Grounds article) {
        this.claim = claim;
        this.cited = cited.stream().map(Ground::facts).toList();
        this.article = article;
        stored = this.cited.stream()
                .flatMap(facts -> facts.words().stream())
                .map(WordingRule::bare)
                .distinct()
                .toList();
    }

    static Optional<Finding> check(Facts claim, List<Ground> cited, Grounds article, @Nullable Similarity similarity) {
        WordingRule rule = new WordingRule(claim, cited, article);
        return rule.contrary().or(rule::quantifier).or(() -> rule.unfounded(similarity));
    }

    /** A word whose contrary is cited, where the word itself isn't, and neither is negated. */
    private Optional<Finding> contrary() {
        return claim.stances().stream()
                .filter(stance -> cited.stream()
                        .noneMatch(facts -> facts.stances().stream().anyMatch(stance::agreesWith)))
                .filter(stance -> cited.stream().anyMatch(facts -> facts.stances().stream()
                        .anyMatch(other -> stance.opposes(other)
                                && claim.stances().stream().noneMatch(other::agreesWith)
                                && isNegated(claim, stance.word()) == isNegated(facts, other.word())
                                && hasCompany(stance, other, facts))))
                .findFirst()
                .map(stance -> finding(stance.word()));
    }

    /** Words such as "more" and "on" are contraries only beside the same word or figure. */
    private boolean hasCompany(Stance stance, Stance other, Facts facts) {
        if (!List.of("count", "switch", "before", "most", "inside").contains(stance.pair())) {
            return true;
        }
        if (!claim.language().equals(facts.language())) {
            return false;
        }
        return beside(claim, stance.word()).stream()
                .anyMatch(word -> beside(facts, other.word()).stream().anyMatch(near -> Kinship.ofWords(word, near)));
    }

    private static List<String> beside(Facts facts, int word) {
        List<String> near = new ArrayList<>();
        for (int at = word - 1; at <= word + 2; at++) {
            if (at != word
                    && at >= 0
                    && at < facts.words().size()
                    && !facts.lower(at).equals("than")) {
                near.add(facts.lower(at));
            }
        }
        return near;
    }

    private static boolean isNegated(Facts facts, int word) {
        return facts.negations().stream()
                .anyMatch(negation -> facts.clauseOf(negation) == facts.clauseOf(word) && negation < word);
    }

    /** "All" or "the only one" of what is cited as some or several. */
    private Optional<Finding> quantifier() {
        for (String kind : List.of("every", "only")) {
            List<Integer> places = claim.find(kind).stream()
                    .filter(at -> at == 0 || !claim.lower(at - 1).matches("in|at|after") || !isLastOfClause(at))
                    .toList();
            if (!places.isEmpty()
                    && cited.stream().allMatch(facts -> facts.find(kind).isEmpty())) {
                return Optional.of(finding(places.get(0)));
            }
        }
        return Optional.empty();
    }

    private boolean isLastOfClause(int word) {
        return word + 1 == claim.words().size() || claim.clauseOf(word + 1) != claim.clauseOf(word);
    }

    private Optional<Finding> unfounded(@Nullable Similarity similarity) {
        boolean english = claim.language().equals("en") && article.language().equals("en");
        if (!english) {
            return Optional.empty();
        }
        List<Integer> doubtful = new ArrayList<>();
        for (int at : claim.content()) {
            String word = bare(claim.words().get(at));
            boolean named = claim.names().stream().anyMatch(name -> name.word() == at);
            if (named || claim.reportsAt(at) || stored.stream().anyMatch(other -> Kinship.ofWords(other, word))) {
                continue;
            }
            List<Relation> relations = stored.stream()
                    .map(other -> Lexicon.english().relation(other, word))
                    .toList();
            boolean same = relations.contains(Relation.SAME_WORD) || agrees(at);
            boolean supported = same || relations.contains(Relation.SUPPORTS);
            if (!same && !isLight(at) && relations.contains(Relation.CONTRADICTS) && !isNegated(claim, at)) {
                return Optional.of(finding(at));
            }
            if (!supported && !isTopical(word, at) && !isLight(at)) {
                doubtful.add(at);
            }
        }
        return doubtful.isEmpty() || similarity == null ? Optional.empty() : far(doubtful, similarity);
    }

    /** Whether the cited text has a word of the same side of a contrast. */
    private boolean agrees(int word) {
        return claim.stances().stream().filter(stance -> stance.word() == word).anyMatch(stance -> cited.stream()
                .anyMatch(facts -> facts.stances().stream().anyMatch(stance::agreesWith)));
    }

    private Optional<Finding> far(List<Integer> doubtful, Similarity similarity) {
        List<Span> places = doubtful.stream()
                .map(at -> new Span(
                        claim.words().get(at).start(), claim.words().get(at).end()))
                .toList();
        String text = cited.stream().map(Facts::text).collect(Collectors.joining(" "));
        List<Double> near = similarity.ofWords(claim.text(), places, text, claim.language());
        for (int i = 0; i < near.size(); i++) {
            if (near.get(i) < NEAR) {
                return Optional.of(finding(doubtful.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Whether it is a thing that the article speaks of elsewhere; as what a claim is about, where "it" is cited. */
    private boolean isTopical(String word, int at) {
        boolean subject = claim.content().get(0) == at
                && cited.stream().allMatch(facts -> facts.find("pronoun").isEmpty());
        boolean determined = at > 0
                && DETERMINERS.contains(claim.lower(at - 1))
                && Lexicon.english().canBeNoun(word);
        return !subject && (determined || Lexicon.english().isNoun(word)) && article.has(word);
    }

    private boolean isLight(int at) {
        return Lexicon.english().isSideword(bare(claim.words().get(at)))
                || claim.find("light").contains(at);
    }

    private Finding finding(int word) {
        return new Finding(Rule.WORDING, claim.words().get(word).text());
    }

    private static String bare(Word word) {
        return word.lower().replaceAll("['’]s?$", "");
    }
}
