package dev.footnote.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which questions are found to rest on a falsehood; each is asked with the sentences that it is about. */
class PremiseCheckTest {

    private static final List<String> ABOUT = List.of("five warships", "two corvettes", "condemned", "the sixth such");

    private final PremiseCheck premises = new PremiseCheck(ClaimTable.languages());

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "Why did China send ten warships? => five warships",
                "What were the ten warships that China sent armed with? => five warships",
                "Why did Japan send five warships? => five warships",
                "Why was the Russian navy represented by nine corvettes? => two corvettes",
                "Why did China condemn the Ukraine offensive? => condemned",
                "Почему Китай осудил наступление России на Украину? => condemned",
                "Warum hat China die russische Offensive in der Ukraine verurteilt? => condemned",
            })
    void findsTheSentenceThatContradictsTheQuestion(String question, String contradicting) {
        assertThat(contradiction(question)).get().asString().contains(contradicting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many warships did China send?",
                "Why did China send five warships?",
                "Why did Beijing send five warships?",
                "Why was Russia represented by two corvettes?",
                "Why has China not condemned the offensive?",
                "Did China condemn the Ukraine offensive?",
                "What is the sixth patrol?",
                "When did the exercises begin?",
                "Сколько военных кораблей отправил Китай?",
            })
    void leavesOtherQuestionsAlone(String question) {
        assertThat(contradiction(question)).isEmpty();
    }

    private Optional<String> contradiction(String question) {
        Article article = ClaimTable.bundled();
        List<Sentence> ranked = ABOUT.stream()
                .flatMap(words -> ClaimTable.numbers(article, words).stream())
                .map(number -> article.sentences().get(number - 1))
                .toList();
        return premises.contradiction(article, question, ranked).map(Sentence::text);
    }
}
