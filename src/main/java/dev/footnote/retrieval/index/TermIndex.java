package dev.footnote.retrieval.index;

import dev.footnote.article.Article;
import dev.footnote.article.Sections;
import dev.footnote.article.Sentence;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The article's sentences and paragraphs as terms, weighed by BM25. */
public final class TermIndex {

    /** How much a paragraph's score counts beside its sentence's; from the measuring sets' README. */
    private static final double PARAGRAPH_SHARE = 0.5;

    private final List<Sentence> sentences;
    private final Terms terms;
    private final int[][] sentenceTerms;
    private final Sections sections;
    private final Set<String> titleTerms;
    private final List<Set<String>> headingTerms;
    private final Bm25 bySentence;
    private final Bm25 byParagraph;
    private final Bm25 shinglesBySentence;
    private final Bm25 shinglesByParagraph;

    private TermIndex(Article article, Terms terms) {
        this.sentences = article.sentences();
        this.terms = terms;
        List<List<String>> bySentenceTerms =
                sentences.stream().map(sentence -> terms.of(sentence.text())).toList();
        titleTerms = new HashSet<>(terms.of(article.metadata().title()));
        sections = new Sections(article);
        headingTerms = sections.paths().stream()
                .map(path -> Set.copyOf(new HashSet<>(terms.of(path))))
                .toList();
        bySentence = new Bm25(bySentenceTerms.stream());
        sentenceTerms = bySentenceTerms.stream().map(this::ids).toArray(int[][]::new);
        List<String> paragraphs = article.paragraphs().stream()
                .map(paragraph -> sections.path(paragraph.index()) + "\n"
                        + paragraph.span().of(article.text()))
                .toList();
        byParagraph = new Bm25(paragraphs.stream().map(terms::of));
        shinglesBySentence = new Bm25(sentences.stream().map(sentence -> Shingles.of(sentence.text())));
        shinglesByParagraph = new Bm25(paragraphs.stream().map(Shingles::of));
    }

    /** Looks the article's terms up by its own language's rules. */
    public static TermIndex of(Article article) {
        return new TermIndex(article, new Terms(article.metadata().language()));
    }

    /** How the article's language makes terms of a text. */
    public Terms terms() {
        return terms;
    }

    /** A sentence's terms by their {@link #ids}, in its order. */
    public int[] termsOf(int sentence) {
        return sentenceTerms[sentence];
    }

    /** The terms' numbers, {@link Bm25#UNKNOWN} for those that no sentence holds. */
    public int[] ids(List<String> of) {
        return of.stream().mapToInt(bySentence::id).toArray();
    }

    /** Whether the title, or a heading that a paragraph, by its index, stands under, holds a term. */
    public boolean isHeaded(int paragraph, String term) {
        int section = sections.of(paragraph);
        return titleTerms.contains(term)
                || section != Sections.NONE && headingTerms.get(section).contains(term);
    }

    /** A term's weight: how rare it is among the sentences. */
    public double weight(String term) {
        return bySentence.idf(term);
    }

    /** Each sentence's BM25, in the article's order. */
    public double[] sentenceScores(Collection<String> distinct) {
        return bySentence.scores(distinct);
    }

    /** Each paragraph's BM25, in the article's order. */
    public double[] paragraphScores(Collection<String> distinct) {
        return byParagraph.scores(distinct);
    }

    /** Each sentence's BM25 with a share of its paragraph's, in the article's order. */
    public double[] scores(Question question) {
        Set<String> distinct = question.distinct();
        return scores(sentenceScores(distinct), paragraphScores(distinct));
    }

    /** The same of scores that are there already. */
    public double[] scores(double[] bySentence, double[] paragraphs) {
        double[] scores = bySentence.clone();
        for (int i = 0; i < scores.length; i++) {
            scores[i] += PARAGRAPH_SHARE * paragraphs[sentences.get(i).paragraph()];
        }
        return scores;
    }

    /** Each sentence's BM25 by runs of letters, relative to the runs' summed weights. */
    public double[] sentenceShingles(List<String> distinct) {
        return shinglesBySentence.shares(distinct);
    }

    /** The same of each paragraph. */
    public double[] paragraphShingles(List<String> distinct) {
        return shinglesByParagraph.shares(distinct);
    }
}
