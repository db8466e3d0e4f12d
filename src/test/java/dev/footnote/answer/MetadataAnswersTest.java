package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Answered;
import dev.footnote.article.Article;
import dev.footnote.article.ArticleReader;
import dev.footnote.article.LanguageDetector;
import dev.footnote.article.fetch.FetchPolicy;
import dev.footnote.article.fetch.Fetcher;
import dev.footnote.config.Texts;
import java.util.List;
import java.util.Locale;
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
                    en | when was it published?                | July 23, 2023
                    en | When was this article published?      | July 23, 2023
                    en | who wrote it?                         | names no author; its picture is credited to Russian Pacific Fleet / TASS
                    en | Who is the author of this article?    | names no author
                    en | where can I read the original?        | https://www.themoscowtimes.com/
                    en | What is the title?                    | Russia and China End Military Exercises
                    en | Where was it published?               | themoscowtimes.com
                    ru | Когда опубликована статья?            | 23 июля 2023
                    ru | Кто автор статьи?                     | Автор в статье не назван
                    ru | где можно прочитать оригинал?         | https://www.themoscowtimes.com/
                    de | Wann wurde der Artikel veröffentlicht? | 23. Juli 2023
                    de | Wer hat den Artikel geschrieben?      | keinen Autor
                    es | ¿Cuándo se publicó el artículo?       | 23 de julio de 2023
                    es | ¿Quién escribió este artículo?        | ningún autor
                    fr | Quand cet article a-t-il été publié ? | 23 juillet 2023
                    fr | Qui a écrit cet article ?             | aucun auteur
                    zh | 这篇文章是什么时候发表的？              | 2023年7月23日
                    zh | 作者是谁？                            | 没有注明作者
                    """)
    void answersInTheReadersLanguage(String language, String question, String expected) {
        assertThat(answers.answer(ARTICLE, question, Locale.forLanguageTag(language)))
                .isPresent()
                .get()
                .satisfies(answer ->
                        assertThat(Inline.plain(((Answered) answer).text())).contains(expected));
    }

    @Test
    void answersTheQuestionsThatAreSuggested() {
        Texts suggestions = new Texts("dev.footnote.chat.Suggestions");

        assertThat(Texts.LANGUAGES).allSatisfy(language -> assertThat(List.of("published", "original", "title"))
                .allSatisfy(key -> assertThat(answers.answer(ARTICLE, suggestions.of(language, key), language))
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
        assertThat(answers.answer(ARTICLE, question, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void speaksEveryLanguageOfTheTexts() {
        assertThat(Texts.LANGUAGES)
                .allSatisfy(language -> assertThat(answers.answer(ARTICLE, "who wrote it?", language))
                        .isPresent());
    }
}
