package dev.footnote.retrieval;

import dev.footnote.article.Article;
import dev.footnote.article.Metadata;
import dev.footnote.article.Paragraph;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.article.manuscript.Block;
import java.util.ArrayList;
import java.util.List;

/** Builds small articles for tests: each paragraph is given as its sentences; "## Costs" alone is a heading. */
public final class Articles {

    private Articles() {}

    public static Article of(String title, String language, List<List<String>> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Paragraph> placed = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (List<String> paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n\n");
            int start = text.length();
            int level = paragraph.get(0).startsWith("#") ? paragraph.get(0).indexOf(' ') : 0;
            if (level > 0) {
                text.append(paragraph.get(0).substring(level + 1));
                placed.add(new Paragraph(placed.size(), Block.Kind.HEADING, level, new Span(start, text.length())));
                continue;
            }
            for (String sentence : paragraph) {
                text.append(text.length() > start ? " " : "");
                Span span = new Span(text.length(), text.length() + sentence.length());
                sentences.add(new Sentence(sentences.size(), placed.size(), span, sentence));
                text.append(sentence);
            }
            placed.add(new Paragraph(placed.size(), Block.Kind.PARAGRAPH, 0, new Span(start, text.length())));
        }
        Metadata metadata = new Metadata(title, null, null, null, null, null, language);
        return new Article(metadata, text.toString(), placed, sentences);
    }
}
