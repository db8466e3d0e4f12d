package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.article.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which marked words are told as a question's answer, and how they are completed. */
class AnsweringWordsTest {

    private final FactReader reader = new FactReader("en", LocalDate.of(2024, 12, 20));

    @Test
    void tellsANameWhole() {
        assertThat(told("Who designed the bridge?", "It was designed by [Hans] Weber in Basel."))
                .isEqualTo("Hans Weber");
        assertThat(told("Who found the wreck?", "The wreck was found by [María] José de la Cruz in May."))
                .isEqualTo("María José de la Cruz");
        assertThat(told("Who said so?", "A report of the University of Port [Ellison] had it."))
                .isEqualTo("University of Port Ellison");
    }

    @Test
    void tellsANumberWithItsUnit() {
        assertThat(told("How deep is the lake?", "The lake is [200] metres deep."))
                .isEqualTo("200 metres");
        assertThat(told("How much did it lose?", "It lost [4 million] euros.")).isEqualTo("4 million euros");
        assertThat(told("How long did it last?", "It lasted [two] and a half hours."))
                .isEqualTo("two and a half hours");
        assertThat(told("How much did it lose?", "It lost [3.4 million] euros in twelve months."))
                .isEqualTo("3.4 million euros");
        assertThat(told("What was the temperature?", "It was [7]°C at the start."))
                .isEqualTo("7°C");
        assertThat(told("How many took part?", "Of them [12,400] took part.")).isEqualTo("12,400");
    }

    @Test
    void tellsATimeWholeUnlessAYearIsAsked() {
        assertThat(told("When did it end?", "It ended on 12 December [1963].")).isEqualTo("12 December 1963");
        assertThat(told("When was she honoured?", "She was honoured in late autumn [1926]."))
                .isEqualTo("late autumn 1926");
        assertThat(told("In what year did it end?", "It ended on 12 December [1963]."))
                .isEqualTo("1963");
        assertThat(told("When was the mine worked?", "It was worked from [1914 until May 1918]."))
                .isEqualTo("1914 until May 1918");
        assertThat(told("When did it begin?", "It began in the [9th] century.")).isEqualTo("9th century");
        assertThat(told("When does it open?", "It opens at [8:00] a.m. on weekdays."))
                .isEqualTo("8:00 a.m.");
    }

    @Test
    void tellsNoPartWhereACountIsAsked() {
        assertThat(told("How old were the participants?", "Of them [58 percent] were women."))
                .isNull();
        assertThat(told("How many patrols have there been?", "That was the [sixth] such patrol."))
                .isNull();
        assertThat(told("How many died when he invaded?", "In 1812 some [40] soldiers died."))
                .isEqualTo("40");
        assertThat(told("How many died when he invaded?", "In [1812] some 40 soldiers died."))
                .isNull();
        assertThat(told("What percentage were women?", "Of them [58] percent were women."))
                .isEqualTo("58 percent");
    }

    @Test
    void tellsNoNumberOfOtherThings() {
        String sentence = "It had about 11 million members in nearly 42,000 congregations.";

        assertThat(told("How many congregations were there?", sentence.replace("11 million", "[11 million]")))
                .isNull();
        assertThat(told("How many congregations were there?", sentence.replace("42,000", "[42,000]")))
                .isEqualTo("42,000");
    }

    @Test
    void tellsNoWordsThatAreNeitherNameNorNumber() {
        assertThat(told("What did Turabi support?", "Turabi supported a [liberal] government."))
                .isNull();
    }

    @Test
    void tellsNoTimeThatIsNone() {
        assertThat(told("When were they told?", "They should have been told [sooner]."))
                .isNull();
        assertThat(told("How tall is the tower?", "The tower was built in [1990]."))
                .isNull();
    }

    @Test
    void tellsNoWordsWhereYesNoOrAReasonIsAsked() {
        assertThat(told("Was the navy involved?", "Navy [aircraft] were involved."))
                .isNull();
        assertThat(told("Why was it delayed?", "It was delayed by broken [cables]."))
                .isNull();
        assertThat(told("How did it end?", "It ended in [Oslo].")).isNull();
    }

    @Test
    void tellsTheWordsToWhomAsksToBeTold() {
        assertThat(told("Can you tell me when it opened?", "It opened in [May 1998]."))
                .isEqualTo("May 1998");
        assertThat(told("Does the article say who built it?", "It was built by [Hans] Weber."))
                .isEqualTo("Hans Weber");
    }

    @Test
    void tellsNotWhoSaysItAsWhoDidIt() {
        assertThat(told("Who lied?", "Union leader [Peter Voss] told reporters that Holm had lied."))
                .isNull();
        assertThat(told("Who told reporters that Holm lied?", "[Peter Voss] told reporters that Holm had lied."))
                .isEqualTo("Peter Voss");
    }

    @Test
    void tellsNoOtherNameOfWhoseNameIsAskedAbout() {
        assertThat(told("Who is Vladimir Putin?", "[Xi Jinping] and Vladimir Putin signed a declaration."))
                .isNull();
    }

    @Test
    void tellsANameOverItsInitialsAndWithItsNumber() {
        assertThat(told("Who was elected?", "In 1960 [John F]. Kennedy was elected."))
                .isEqualTo("John F. Kennedy");
        assertThat(told("Which flight went there?", "It was the Apollo [17] mission that went there."))
                .isEqualTo("Apollo 17");
        assertThat(told("What are the costs?", "Possibly [17] million was spent."))
                .isEqualTo("17 million");
    }

    @Test
    void tellsAMeasureWithTheNounBehindIt() {
        assertThat(told("How much did it cost?", "It cost [48 million] gulden in 1964."))
                .isEqualTo("48 million gulden");
        assertThat(told("How much did it cost?", "It cost [48 million] Danish gulden in 1964."))
                .isEqualTo("48 million Danish gulden");
        assertThat(told("How much carbon is it?", "It is [300] gigatons of carbon."))
                .isEqualTo("300 gigatons");
        assertThat(told("What is the limit?", "The limit is [2] GB.")).isEqualTo("2 GB");
    }

    @Test
    void tellsNoPartOfWhatIsCounted() {
        assertThat(told("How many frogs live there?", "She said that [two rare] frog species live there."))
                .isEqualTo("two");
        assertThat(told("How many trees will be planted?", "They will plant [4,000 trees] in May."))
                .isEqualTo("4,000 trees");
    }

    @Test
    void tellsBothEndsOfARangeUnlessOneIsAsked() {
        assertThat(told("When must I be reachable?", "Staff must be reachable between [10:00] and 15:00."))
                .isEqualTo("between 10:00 and 15:00");
        assertThat(told("When did she teach?", "She taught there from 1934 until [1946]."))
                .isEqualTo("from 1934 until 1946");
        assertThat(told("When did she leave?", "She taught there from 1934 until [1946]."))
                .isEqualTo("1946");
        assertThat(told("How much will it cost?", "It will cost between [90] and 120 million crowns."))
                .isEqualTo("between 90 and 120 million crowns");
        assertThat(told("How many work there?", "It grew from 5 to [10] people."))
                .isEqualTo("10");
    }

    @Test
    void tellsTheDateOfTheClauseThatIsAskedAbout() {
        assertThat(told("when does the work end", "The work is to begin in [August] and end in 2027."))
                .isEqualTo("2027");
        assertThat(told("when does the work begin", "The work is to begin in [August] and end in 2027."))
                .isEqualTo("August");
        String named = "A street in Szeged was named after her in [1983], and a crater on the Moon in 1991.";
        assertThat(told("when was the crater named after her?", named)).isEqualTo("1991");
        assertThat(told("when was the street named after her?", named)).isEqualTo("1983");
        assertThat(told("When does it close?", "It opens at [9:00] and closes at 17:00."))
                .isEqualTo("17:00");
    }

    @Test
    void tellsTheNumberOfWhatIsAskedAbout() {
        String cracks = "The cracks in pier four were up to [18] millimetres wide, "
                + "while those in pier seven were narrower, at most 6 millimetres.";
        assertThat(told("how wide are the cracks in pier seven?", cracks)).isEqualTo("6 millimetres");
        assertThat(told("how wide are the cracks in pier four?", cracks)).isEqualTo("18 millimetres");
        assertThat(told("how many books did france donate", "Germany's embassy gave [200] books, France 150."))
                .isEqualTo("150");
        String stadium = "The old stadium, opened in 1931, seats [9,000]; the new one will seat 24,000.";
        assertThat(told("How many seats does the new stadium have?", stadium)).isEqualTo("24,000");
    }

    @Test
    void tellsNothingWhereTheClauseThatIsAskedAboutHasNone() {
        String paid = "The state will pay [60 percent], and the city and the region will share the rest equally.";
        assertThat(told("how much will the region pay?", paid)).isNull();
        assertThat(told("how much will the state pay?", paid)).isEqualTo("60 percent");
        String died = "Her elder brother Miklós became a violinist, and her sister Ilona died of typhus in [1915].";
        assertThat(told("when did Miklos die?", died)).isNull();
        assertThat(told("when did Ilona die?", died)).isEqualTo("1915");
        assertThat(told(
                        "when was the new stadium opened?",
                        "The old stadium, opened in [1931], seats 9,000; the new one will seat 24,000."))
                .isNull();
    }

    @Test
    void keepsTheDateOfASubjectThatAnotherClauseNames() {
        assertThat(told("When did Weber move to Basel?", "Weber, born in 1879, moved to Basel in [1914]."))
                .isEqualTo("1914");
        assertThat(told("When did Weber sail?", "In [1914], when war came, Weber sailed, and he came back in 1918."))
                .isEqualTo("1914");
        assertThat(told("When was she nominated?", "In [1937] and 1960 she was nominated."))
                .isEqualTo("1937");
    }

    @Test
    void tellsThePlaceThatBelongsToWhatIsDone() {
        String emigrated = "Stein emigrated to the [United States] in 1938 and taught at Columbia University.";
        assertThat(told("where did Stein emigrate to?", emigrated)).isEqualTo("United States");
        assertThat(told(
                        "where did Stein emigrate to?",
                        "Stein emigrated to the United States in 1938 and taught at [Columbia] University."))
                .isEqualTo("United States");
        assertThat(told("Where did Stein die?", "Stein was born in [Vienna] and died in Graz."))
                .isEqualTo("Graz");
    }

    @Test
    void tellsNoNameWhereAThingIsAskedThatItIsNot() {
        assertThat(told("what is named after her", "A street in [Szeged] was named after her in 1983."))
                .isNull();
        assertThat(told("what is her biography called", "The historian Peter [Novak] published a biography of her."))
                .isNull();
        assertThat(told("What is the process called?", "This process is known as the [Calvin] Cycle."))
                .isEqualTo("Calvin Cycle");
        assertThat(told("What is his ship called?", "He travels in his [TARDIS], a clever ship."))
                .isEqualTo("TARDIS");
        assertThat(told("what happens in a conflict", "In a conflict, [Sync] keeps both versions."))
                .isNull();
        assertThat(told("which port does it use", "port – the port that [Sync] uses to talk to the server."))
                .isNull();
        assertThat(told("Which tool does it use?", "The tool used by it is [Sync]."))
                .isEqualTo("Sync");
    }

    private @Nullable String told(String question, String marked) {
        String sentence = marked.replaceAll("[\\[\\]]", "");
        Span span = new Span(marked.indexOf('['), marked.indexOf(']') - 1);
        Span told = new AnsweringWords(reader.read(question), reader.read(sentence)).of(span);
        return told == null ? null : told.of(sentence);
    }
}
