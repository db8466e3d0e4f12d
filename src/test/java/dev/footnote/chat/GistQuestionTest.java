package dev.footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions for the gist, told from questions on what the article says. */
class GistQuestionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is it about?",
                "what's this article about",
                "Summarize the article",
                "О чём эта статья?",
                "В чём суть?",
                "Worum geht es?",
                "¿De qué trata?",
                "De quoi parle l’article ?",
                "文章讲的是什么？",
                "总结一下"
            })
    void asksForTheGist(String question) {
        assertThat(GistQuestion.is(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the declaration about?",
                "What does South Korea say?",
                "О чём договорились Путин и Си?",
                "Worum geht es in der Erklärung?"
            })
    void asksForSomethingThatTheArticleSays(String question) {
        assertThat(GistQuestion.is(question)).isFalse();
    }
}
