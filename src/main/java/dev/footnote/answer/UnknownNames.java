package dev.footnote.answer;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import dev.footnote.answer.fact.Name;
import dev.footnote.answer.fact.Word;
import dev.footnote.article.Article;
import dev.footnote.article.FunctionWords;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names in a question that stand nowhere in its article, in any spelling: what is asked about them it can't say.
 *
 * <pre>
 * What did NATO say?  ->  NATO
 * </pre>
 */
public final class UnknownNames {

    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");

    private final Mentions mentions;

    UnknownNames(Article article) {
        mentions = new Mentions(article);
    }

    /**
     * Those of the names that stand in none of the articles.
     *
     * @param names that stand nowhere in one of them, as the question writes them
     */
    public static List<String> everywhere(List<String> names, String question, List<Article> articles) {
        List<String> left = names;
        for (Article article : articles) {
            if (left.isEmpty()) {
                return left;
            }
            Facts asked = new FactReader(article.metadata().language(), null).read(question);
            List<String> unknown = new UnknownNames(article).in(asked);
            left = left.stream().filter(unknown::contains).toList();
        }
        return left;
    }

    /** Whole names, as the question writes them; none for a question that is not surely in the article's language. */
    List<String> in(Facts facts) {
        List<Name> names = facts.names().stream()
                .filter(name -> name.certain() && isWritten(facts.words().get(name.word())))
                .toList();
        if (names.isEmpty() || isTitled(facts) || !FunctionWords.tell(facts.language(), lower(facts))) {
            return List.of();
        }
        return facts.fullNames().stream()
                .filter(name -> name.stream().anyMatch(names::contains))
                .filter(name -> name.stream().noneMatch(mentions::have))
                .map(name -> written(facts, name))
                .toList();
    }

    /** The name with the capitalised words beside it and the number behind it: COVID-19, Red Army. */
    private static String written(Facts facts, List<Name> name) {
        int first = name.get(0).word();
        int last = name.get(name.size() - 1).word();
        while (last + 1 < facts.words().size() && facts.touches(last) && isPart(facts, last + 1)) {
            last++;
        }
        int end = facts.words().get(last).end();
        return facts.text().substring(facts.words().get(first).start(), end).replaceAll("['’]s?$", "");
    }

    private static boolean isPart(Facts facts, int at) {
        Word word = facts.words().get(at);
        return word.isCapitalised() || Character.isDigit(word.text().charAt(0));
    }

    /** Whether a word is written as a name: not as a place's adjective, as "européen", nor as a Roman number. */
    private static boolean isWritten(Word word) {
        return word.isCapitalised() && !ROMAN.matcher(word.text()).matches();
    }

    /** Whether a question writes even its function words with capitals, so that capitals say nothing. */
    private static boolean isTitled(Facts facts) {
        return IntStream.range(1, facts.words().size())
                .anyMatch(at -> facts.isFunctionWord(at)
                        && facts.words().get(at).isCapitalised()
                        && !facts.words().get(at).opens());
    }

    private static List<String> lower(Facts facts) {
        return facts.words().stream().map(Word::lower).toList();
    }
}
