package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.fact.FactReader;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences speak of a sibling of the thing that is asked about. */
class SiblingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Does it run on Windows 7?               | It does not run on Windows 8 or on Chromebooks.
                    What does error 407 mean?               | Error 412 means that a certificate is not trusted.
                    How much does the Enterprise plan cost? | The Team plan costs 8 euros per user a month.
                    When did she move to Vienna?            | In 1926 she moved to Berlin to join a laboratory.
                    How much does the 12-inch screen cost?  | The screen, 16 inches wide, costs $300.
                    What did Egypt's foreign minister say?  | The Jordanian foreign minister warned of the consequences.
                    is it open on mondays in winter         | On Easter Monday it opens even though it is a Monday.
                    How loud is the X1?                     | The X2 is as loud as a car.
                    How many people does the A380 seat?     | The mid-size 787-9 seats 242 to 330 passengers.
                    What does the 15-inch model cost?       | The 16-inch model costs $2,400.
                    what does the 15 inch model cost        | The 16-inch model costs $2,400.
                    """)
    void aSiblingIsSomethingElse(String question, String sentence) {
        assertThat(differ(question, sentence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Does it run on Windows 7?               | It runs on Windows 7 and Windows 8.
                    What does error 407 mean?               | Your licence has expired.
                    Is it open on Easter Monday?            | It is shut on Mondays, except for Easter Monday.
                    What did Egypt's foreign minister say?  | The Egyptian and the Jordanian foreign minister warned of it.
                    What did Egypt's foreign minister say?  | His Jordanian colleague spoke before Egypt's foreign minister.
                    Who ruled in the early 1200s?           | In the early 13th century Shah Muhammad ruled.
                    How much does the Enterprise plan cost? | The plan costs 8 euros per user a month.
                    How much does the Enterprise plan cost? | Enterprise customers pay more than those of the Team plan.
                    Was Khan's empire split in the east?    | The Mongol empire was split after he died.
                    Was there any attempt to leave the UMC? | In 2012 there was an attempt to leave the Methodist Church.
                    How many A380s does it have?            | It has 123 of the A380 and 9 of the 787-9.
                    How many people does the A380 seat?     | In 2007-08 the 20th of the 16-inch models was sold.
                    What does the 16-inch model cost?       | The 16-inch model replaces the 15-inch one.
                    How heavy is the R2 robot?              | The robot weighs 10kg and stands 50cm tall.
                    What did COVID-19 do to trade?          | The pandemic shrank the economies of the G20 in Q3.
                    How did the 30-year-old teacher die?    | The teacher died of a 2-year illness.
                    Who won the 3 hour race?                | Moe won the race 6-3 in 1990s style.
                    When did she move to Vienna?            | She moved to Vienna in 1921 and to Berlin in 1926.
                    When did she move to Vienna?            | In 1926 she joined a laboratory in Berlin.
                    """)
    void whatIsNamedItselfOrNotComparedIsNoSibling(String question, String sentence) {
        assertThat(differ(question, sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a1", ".1", "-a", "1-a ", " 1.1"})
    @Timeout(5)
    void aSentenceOfNothingButNumbersIsReadInTime(String part) {
        differ("How many people does the A380 seat?", "The A380 seats 500, its part is a1" + part.repeat(6_000));
        differ("Does it run on Windows 7?", "It runs on Windows 1" + part.repeat(6_000));
    }

    private static boolean differ(String question, String sentence) {
        FactReader reader = new FactReader("en", null);
        return Siblings.differ(reader.read(question), reader.read(sentence));
    }
}
