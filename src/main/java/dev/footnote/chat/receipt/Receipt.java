package dev.footnote.chat.receipt;

import dev.footnote.article.Article;
import java.util.List;
import java.util.Set;

/**
 * What a reader is told of an article that has just been read, so as to see at once whether it is the whole of it.
 *
 * @param words in the text; in languages without spaces by a dictionary
 * @param minutes that reading takes, at least 1
 * @param firstWords of the text
 * @param lastWords of the text
 * @param questions worth asking
 */
public record Receipt(
        Article article,
        int words,
        int minutes,
        String firstWords,
        String lastWords,
        List<String> questions,
        Set<Warning> warnings) {

    public Receipt {
        questions = List.copyOf(questions);
        warnings = Set.copyOf(warnings);
    }
}
