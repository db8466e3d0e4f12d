package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.fact.FactReader;
import dev.footnote.answer.fact.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a sentence can hold a time, a number or a reason where one is asked for. */
class SoughtKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Why did they divorce?             | She married him in 1925; they divorced in 1932.
                    Why is Tuesday an office day?     | Tuesday is an office day for everyone.
                    How often does it look for mail?  | The interval says how often it looks for mail.
                    How many trees will be cut?       | The city replaces what it cuts.
                    How long are files kept?          | The setting says how many days files are kept.
                    When was the deputy born?         | Her deputy, Tom Moss, is no relation.
                    In what year was it built?        | It was built of stone.
                    Will the city pay the toll?       | Its leader called that shameless and demanded that the city pay.
                    How much does it cost?            | It offers tickets for a flat fee each month.
                    How much is the new service?      | The new service is a bit bland.
                    How many people fly with it a year? | It seats 242 to 330 passengers.
                    Who is the CEO of Boeing?         | Emirates President Tim Clark spoke to reporters.
                    Who built the Marguerite?         | The Marguerite, built in 1911, can be seen until six.
                    What does Lucy say?               | "My laboratory will be a flat," she says.
                    What did Bob Roe say?             | Bob Roe ran the machine for 26 years.
                    What is Ann Lee's phone number?   | Questions on the archive are answered by Ann Lee.
                    Did the company bribe anyone?     | The prosecutor accused the company of bribing two officials.
                    """)
    void aSentenceWithoutAnythingOfTheKindAnswersNothing(String question, String sentence) {
        assertThat(isIn(question, sentence)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Why was she expelled?              | She was expelled for setting fire to a curtain.
                    Who built it?                      | It was built by volunteers.
                    Who lent the money?                | A bank lent the money for the repairs.
                    What did Bob Roe actually say?     | Bob Roe said it was small.
                    What do scientists say?            | Researchers say that it is dry.
                    Who was arrested?                  | No one has been arrested.
                    Who did the teardown?              | The big iFixit teardown is done.
                    What did Bob Roe say about it?     | As Bob Roe points out, it is the same.
                    What did Bob Roe say?              | Bob Roe declined to comment.
                    Who may vote?                      | Members of the choir may vote.
                    Who is Ann Lee?                    | Ann Lee is a potter.
                    What did Bob Roe say?              | The machine was noisy, Bob Roe said.
                    What did Bob Roe say about it?     | Bob Roe called it "a noisy old thing".
                    What is the phone number?          | Call 01632 960 114 from nine to five.
                    Why did it close?                  | It closed because of cracks.
                    Why was the decision made?         | To avoid noise, the council moved the road.
                    How often does it look for mail?   | It looks for mail every ten minutes.
                    How many members voted against it? | Nobody voted against it.
                    How long are files kept?           | They are kept until somebody deletes them.
                    How old is the oldest tree?        | The oldest has stood for three centuries.
                    When was it built?                 | It was built in 1874.
                    When is a refund paid?             | A refund is paid if nobody came.
                    When does the council decide?      | It decides within a month.
                    Will the city pay the toll?        | The city will pay the toll until May.
                    Does the mayor want a new bridge?  | The mayor wanted a new bridge by 2030.
                    Has anyone been accused?           | Two officials were accused of taking bribes.
                    Who demands that the city pay?     | Dahl demanded that the city pay.
                    How much does it cost?             | It costs $35, or nothing for children.
                    How much is the toll?              | The toll is 35 crowns.
                    How much is a ticket?              | A ticket costs ₹500.
                    How much is a ticket?              | A ticket is 20 CHF.
                    How much did they raise?           | They raised 5bn.
                    Did it approve the fair?           | The council approved the proposal on Monday.
                    Did the judge dismiss the case?    | The judge dismissed the alleged victim's petition.
                    How much is left?                  | Most of it is left.
                    How much does it weigh?            | It weighs as much as a car.
                    How many people fly with it a year? | Some 56 million people fly with it annually.
                    Who is the CEO of Boeing?          | Boeing's Dave Calhoun spoke to reporters.
                    When they are arrested, what is done? | The activists use solidarity tactics.
                    Who is an advocate of this theory? | Janet Gray supports the hypothesis.
                    Who was the first chair of the panel? | Bolin was its first chair.
                    Who built it?                      | The masons of the town built it.
                    """)
    void oneWithSomethingOfTheKindMay(String question, String sentence) {
        assertThat(isIn(question, sentence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de | false | Warum ließen sie sich scheiden?      | Sie ließen sich 1932 scheiden.
                    de | true  | Warum wurde sie geschlossen?         | Wegen der Risse wurde sie geschlossen.
                    fr | false | Pourquoi le musée était-il fermé ?   | Le musée avait été fermé en mars 2020.
                    fr | true  | Pourquoi le musée était-il fermé ?   | Un incendie a provoqué la fermeture du musée.
                    es | false | ¿Por qué se cerró el museo?          | El museo se cerró en marzo de 2020.
                    es | true  | ¿Por qué es conocido el país?        | El país es conocido por sus corredores.
                    ru | false | Почему закрыли музей?                | Музей закрыли в марте 2020 года.
                    ru | true  | Почему закрыли музей?                | Музей закрыли из-за пожара.
                    it | true  | Perché è chiuso?                     | È chiuso.
                    """)
    void aReasonIsToldInOtherLanguagesToo(String language, boolean in, String question, String sentence) {
        FactReader reader = new FactReader(language, null);

        assertThat(new SoughtKind(reader.read(question)).isIn(reader.read(sentence)))
                .isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de | false | Wann wurde Voßhagen geboren?         | „Das ist ein guter Plan“, sagte Voßhagen.
                    de | true  | Wann wurde Voßhagen geboren?         | Voßhagen wurde nach dem Krieg geboren.
                    de | false | Was kostet eine Grundschule?         | Die Stadt will neue Grundschulen bauen.
                    de | true  | wie teuer ist das projekt            | Das Projekt kostet 14,6 Mio. Euro.
                    de | false | Wie viele Schulen werden gebaut?     | Die Stadt will neue Grundschulen bauen.
                    es | false | cuanto costó la película             | La película ganó la Concha de Oro.
                    es | true  | ¿Cuánto cuesta la entrada?           | La entrada es gratuita.
                    es | false | ¿Cuándo nació Nuria Etxeberria?      | «Es una buena noticia», dijo Nuria Etxeberria.
                    es | true  | cuando dimitió Quirós                | Quirós dimitió el lunes.
                    ru | false | в каком году родилась дочь Елена     | У них родились сын Пётр и дочь Елена.
                    ru | true  | когда умер его отец                  | Его отец умер вскоре после войны.
                    ru | false | сколько стоила коллекция карт        | Коллекцию карт он завещал музею.
                    ru | true  | сколько стоит проезд                 | Проезд подорожал до 35 рублей.
                    zh | false | 攀岩馆门票多少钱                        | 攀岩馆要另外收费。
                    zh | true  | 攀岩馆门票多少钱                        | 门票定为30元。
                    zh | false | 工厂什么时候关门                        | 工厂已经关门。
                    zh | true  | 工厂什么时候关门                        | 工厂2007年3月停产。
                    """)
    void aTimeANumberAndAPriceAreToldInFiveLanguages(String language, boolean in, String question, String sentence) {
        FactReader reader = new FactReader(language, null);

        assertThat(new SoughtKind(reader.read(question)).isIn(reader.read(sentence)))
                .isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({
        "it, Quando è partito?, È partito.",
        "en, When did he go?, Il est parti.",
        "es, 'Cuando se detiene a mucha gente, ¿qué ocurre?', Se detiene a menos gente cada día."
    })
    void nothingIsSaidOfOtherLanguages(String language, String question, String sentence) {
        Facts told = new FactReader(language.equals("en") ? "fr" : language, null).read(sentence);

        assertThat(new SoughtKind(new FactReader(language, null).read(question)).isIn(told))
                .isTrue();
    }

    private static boolean isIn(String question, String sentence) {
        FactReader reader = new FactReader("en", null);
        return new SoughtKind(reader.read(question)).isIn(reader.read(sentence));
    }
}
