package dev.footnote.answer.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first of some things, told from the second. */
class OrdinalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | When did the second phase begin? | The first phase began in May.",
                "en | Who won the 3rd stage? | Berg won the second stage.",
                "en | When did the Second World War begin? | The First World War began in 1914.",
                "ru | Когда началась Вторая мировая война? | После Первой мировой войны империя распалась.",
                "de | Wer schrieb den zweiten Band? | Der erste Band stammt von Weber.",
                "es | ¿Quién ganó la segunda etapa? | Berg ganó la tercera etapa.",
                "es | ¿Quién ganó el primer premio? | El segundo premio fue para Berg.",
                "zh | 第二次世界大战什么时候开始？ | 第一次世界大战始于1914年。"
            })
    void differWhereASentenceSpeaksOfAnotherOneOfTheSameKind(String language, String question, String sentence) {
        assertThat(differ(language, question, sentence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | When did the second phase begin? | The second phase began in May.",
                "en | When did the second phase begin? | The first phase began in May and the second in June.",
                "en | When did the second phase begin? | It began after the first night.",
                "en | Who was the first woman on board? | On the second day a woman came on board.",
                "en | Who won? | Berg won the second stage.",
                "ru | Когда началась Вторая мировая война? | Вторая мировая война началась в 1939 году.",
                "ru | Кто был первым Доктором с супругами? | Одиннадцатый Доктор стал первым, кто был с супругами.",
                "de | Wer schrieb den zweiten Band? | Weber schrieb auch den zweiten.",
                "zh | 第二次世界大战什么时候开始？ | 第二次世界大战始于1939年。",
                "en | What happened in the 21st century? | In the twenty-first century the ice melted.",
                "en | What happened in the twenty-first century? | In the 21st century the ice melted.",
                "en | When did the Second World War end? | World War II ended long after the First World War.",
                "de | Wann begann die zweite Phase? | Die 2. Phase begann im Mai, nach der ersten Phase.",
                "en | Who was the first person to score? | Ovechkin scored in the second period.",
                "en | Who was the first to reach the Pole? | Scott was the second to arrive.",
                "en | Which primer coat was used? | The second coat was oil.",
                "it | Secondo il rapporto, quanti erano? | Lo disse per primo il ministro."
            })
    void doNotDifferWhereItSpeaksOfTheSameOrOfNone(String language, String question, String sentence) {
        assertThat(differ(language, question, sentence)).isFalse();
    }

    private static boolean differ(String language, String question, String sentence) {
        FactReader reader = new FactReader(language, null);
        return Ordinals.differ(reader.read(question), reader.read(sentence));
    }
}
