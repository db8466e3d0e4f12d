package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.Metadata;
import dev.footnote.article.fetch.FetchPolicy;
import dev.footnote.article.fetch.Fetcher;
import dev.footnote.config.Texts;
import dev.footnote.retrieval.Articles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about the article itself, told from questions about what it says. */
class MetadataAnswersTest {

    private static final Article ARTICLE =
            new ArticleReader(new LanguageDetector(), () -> new Fetcher(FetchPolicy.STANDARD)).bundled();

    private final MetadataAnswers answers = new MetadataAnswers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    when was it published?                | July 23, 2023
                    When was this article published?      | July 23, 2023
                    who wrote it?                         | names no author; its picture is credited to Russian Pacific Fleet / TASS
                    Who is the author of this article?    | names no author
                    where can I read the original?        | https://www.themoscowtimes.com/
                    What is the title?                    | Russia and China End Military Exercises
                    Where was it published?               | themoscowtimes.com
                    Когда опубликована статья?            | 23 июля 2023
                    Кто автор статьи?                     | Автор в статье не назван
                    где можно прочитать оригинал?         | https://www.themoscowtimes.com/
                    Wann wurde der Artikel veröffentlicht? | 23. Juli 2023
                    Wer hat den Artikel geschrieben?      | keinen Autor
                    ¿Cuándo se publicó el artículo?       | 23 de julio de 2023
                    ¿Quién escribió este artículo?        | ningún autor
                    Quand cet article a-t-il été publié ? | 23 juillet 2023
                    Qui a écrit cet article ?             | aucun auteur
                    这篇文章是什么时候发表的？              | 2023年7月23日
                    作者是谁？                            | 没有注明作者
                    """)
    void answersInTheQuestionsLanguage(String question, String expected) {
        assertThat(answers.answer(ARTICLE, question)).isPresent().get().satisfies(answer -> assertThat(
                        Inline.plain(((Answered) answer).text()))
                .contains(expected));
    }

    @Test
    void answersTheQuestionsThatAreSuggested() {
        Texts suggestions = new Texts("dev.footnote.chat.Suggestions");

        assertThat(Texts.LANGUAGES).allSatisfy(language -> assertThat(List.of("published", "original", "title"))
                .allSatisfy(key -> assertThat(answers.answer(ARTICLE, suggestions.of(language, key)))
                        .isPresent()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When was the declaration signed?",
                "Who wrote the declaration?",
                "When did the exercises end?",
                "Where did the fleet publish its statement?",
                "What is the name of the destroyer?",
                "Кто подписал декларацию?",
                "Когда начались учения?"
            })
    void leavesQuestionsAboutWhatTheArticleSaysToTheChain(String question) {
        assertThat(answers.answer(ARTICLE, question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Who is Ann Archer?, The article is by Ann Archer and Eli Shaw.",
        "who's archer?, The article is by",
        "Wer ist Shaw?, Der Artikel ist von",
        "¿Quién es Ann Archer?, El artículo es de",
        "Qui est Ann Archer ?, L’article est de",
        "Кто такая Ann Archer?, Автор статьи",
        "Ann Archer是谁？, 文章作者"
    })
    void tellsThatWhoIsAskedAboutWroteTheArticle(String question, String expected) {
        Article article = by("Ann Archer and Eli Shaw", "The bridge was opened in May.");

        assertThat(answers.answer(article, question)).isPresent().get().satisfies(answer -> assertThat(
                        Inline.plain(((Answered) answer).text()))
                .contains(expected));
    }

    @Test
    void leavesAnAuthorOfWhomTheArticleTellsMoreToTheChain() {
        assertThat(answers.answer(by("Ann Archer", "The bridge was built by Archer."), "Who is Archer?"))
                .isEmpty();
    }

    @Test
    void takesNoPronounAndNoPartOfANameForTheAuthor() {
        Article article = by("She Wang and Marchers", "The bridge was opened in May.");

        assertThat(answers.answer(article, "Who is she?")).isEmpty();
        assertThat(answers.answer(article, "Who is Archer?")).isEmpty();
    }

    private static Article by(String byline, String text) {
        Article article = Articles.of("Bridge", "en", List.of(List.of(text)));
        Metadata known = new Metadata("Bridge", byline, null, null, null, null, "en");
        return new Article(known, article.text(), article.paragraphs(), article.sentences());
    }
}
