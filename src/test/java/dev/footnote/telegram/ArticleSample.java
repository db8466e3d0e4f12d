package dev.footnote.telegram;

import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Metadata;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.article.manuscript.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles made for tests: paragraphs of sentences, given as arrays. */
public final class ArticleSample {

    private static final Metadata METADATA = new Metadata(
            "Russia and China End Military Exercises in Sea of Japan",
            null,
            "Russian Pacific Fleet / TASS",
            LocalDate.of(2023, 7, 23),
            "The Moscow Times",
            "https://www.themoscowtimes.com/2023/07/23/russia-and-china-end-military-exercises-in-sea-of-japan-a81937",
            "en");

    private static final String[][] NAVAL_EXERCISES = {
        {
            "Russia and China have ended their joint naval exercises in the Sea of Japan, the Russian Defense Ministry"
                    + " announced Sunday, as the two allies seek to deepen their military ties."
        },
        {
            "The Russian navy was represented by two anti-submarine ships, two corvettes as well as auxiliary ships,"
                    + " according to the Russian Defense Ministry."
        },
        {"Last weekend Beijing said it was sending five warships, including a guided-missile destroyer."},
        {"Navy aircraft were also involved."},
        {
            "\"Some twenty combat exercises were carried out... including joint artillery fire on maritime, coastal and"
                    + " air targets\", the army said."
        },
        {
            "Last month China and Russia carried out a joint air patrol over the Seas of Japan and East China, which"
                    + " prompted South Korea to deploy fighter jets as a precaution."
        },
        {"That was the sixth such China-Russia patrol in the area since 2019."}
    };

    private ArticleSample() {}

    /** An article on a naval exercise, in seven paragraphs of a sentence each. */
    public static Article navalExercises() {
        return of(METADATA, NAVAL_EXERCISES);
    }

    public static Article of(Metadata metadata, String[]... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Paragraph> spans = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (String[] paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n\n");
            int start = text.length();
            for (String sentence : paragraph) {
                text.append(text.length() > start ? " " : "");
                Span span = new Span(text.length(), text.length() + sentence.length());
                sentences.add(new Sentence(sentences.size(), spans.size(), span, sentence));
                text.append(sentence);
            }
            spans.add(new Paragraph(spans.size(), Block.Kind.PARAGRAPH, 0, new Span(start, text.length())));
        }
        return new Article(metadata, text.toString(), spans, sentences);
    }

    /** A citation of the article's sentence of that index, with the words highlighted if there are any. */
    public static Citation cite(int number, Article article, int sentence, @Nullable String highlight) {
        Sentence cited = article.sentences().get(sentence);
        int start = highlight == null ? 0 : cited.text().indexOf(highlight);
        return new Citation(
                number, article, cited, highlight == null ? null : new Span(start, start + highlight.length()));
    }
}
