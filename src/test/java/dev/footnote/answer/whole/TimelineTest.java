package dev.footnote.answer.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.retrieval.index.ArticleIndex;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dates of an article are told as. */
class TimelineTest {

    @AutoClose
    private static final WholeDesk desk = new WholeDesk();

    @Test
    void datesWhatLiesAheadInTheYearToCome() throws Exception {
        ArticleIndex bridge =
                desk.article("# Bridge\n\nMarch 14, 2024\n\nThe bridge opened in January. Trucks heavier than"
                        + " 30 tonnes remain banned until 1 May. The toll will rise on 1 February.");
        assertThat(WholeDesk.items(WholeDesk.ask(bridge, "What happened when?")))
                .extracting(item -> item.split(":")[0])
                .containsExactly("• January 2024", "• May 1, 2024", "• 1 February");
    }

    @Test
    void statesNoYearThatTheTextLeavesOpen() throws Exception {
        ArticleIndex library = desk.article("# Bibliothek\n\n5 May 2024\n\nDie Architektin sprach am Samstag vor vielen"
                + " Gästen. „Wir bessern im Juli nach“, sagte sie dem Rundfunk im neuen Saal.");
        assertThat(WholeDesk.items(WholeDesk.ask(library, "Was geschah wann?")))
                .anyMatch(item -> item.startsWith("• Juli: "))
                .noneMatch(item -> item.contains("Juli 20"));
    }

    @Test
    void datesAWeekdayOnlyWhereItsClauseTellsOfThePast() throws Exception {
        ArticleIndex zoo = desk.article("# Zoo\n\n28. Dezember 2023\n\nAm Freitag singen im Zoo vierzig Kinder."
                + " Am Montag wurde der Umzug des alten Elefanten beschlossen.");
        assertThat(WholeDesk.items(WholeDesk.ask(zoo, "Was geschah wann?")))
                .extracting(item -> item.split(":")[0])
                .containsExactly("• 25. Dezember 2023", "• Freitag");
    }

    @Test
    void tellsADayWithItsMonthWhereAWordStandsBetween() throws Exception {
        ArticleIndex hospital = desk.article(
                "# Abre el hospital de Soria\n\nOctober 10, 2024\n\nEl viejo edificio cerró el 15"
                        + " de septiembre. El aparcamiento es gratuito hasta el 1 de junio, informó la Junta de la provincia.");
        assertThat(WholeDesk.items(WholeDesk.ask(hospital, "¿Qué pasó cuándo?")))
                .extracting(item -> item.split(":")[0])
                .containsExactly("• 15 de septiembre de 2024", "• 1 de junio");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            5 May 2024 | The museum reopened on Thursday. Until now it was closed on Sundays and open until 6 p.m. on Friday.
            5 May 2024 | The museum reopened on Thursday. It is open daily from 10 to 6, and on Friday it closes at 9.
            5 May 2024 | The museum reopened on Thursday. It was shown to visitors every day except Monday for years.
            5 May 2024 | The museum will open every Sunday from now on, its new director said on Thursday.
            5. Mai 2024 | Das Museum wurde am Donnerstag eröffnet. Es ist täglich außer Montag geöffnet, am Freitag bis neun.
            5. Mai 2024 | Das Museum wurde am Donnerstag eröffnet. Jeden ersten Sonntag im Monat war der Eintritt frei.
            5 mai 2024 | Le musée a rouvert ses portes jeudi. Il est ouvert tous les jours sauf le mardi, et tard le vendredi.
            5 mai 2024 | Le musée a rouvert ses portes jeudi. Le premier dimanche du mois, il est gratuit pour tous.
            5 de mayo de 2024 | El museo abrió sus puertas el jueves. Está cerrado los lunes y abre cada domingo hasta las nueve.
            5 мая 2024 | Музей открылся в четверг после ремонта. Он закрыт по понедельникам и работает каждое воскресенье до девяти.
            """)
    void takesNoWeekdayOnWhichSomethingRecursForAnEvent(String date, String text) throws Exception {
        ArticleIndex museum = desk.article("# Valmont\n\n" + date + "\n\n" + text);
        assertThat(WholeDesk.items(WholeDesk.ask(museum, "timeline")))
                .singleElement()
                .asString()
                .startsWith(text.contains("will open") ? "• Thursday: " : "• May 2, 2024: ");
    }

    @Test
    void tellsDaysAsTheyAreWrittenWhereTheDayOfPublicationIsUnknown() throws Exception {
        ArticleIndex debate = desk.article("# Debate\n\nThe party was accused on Wednesday of trying to deceive voters."
                + " It will face them in the Dec. 12 election. On Tuesday both leaders met, and yesterday they left."
                + " The first debate took place in 2010. He swore to leave on Oct. 31.");
        assertThat(WholeDesk.items(WholeDesk.ask(debate, "What happened when?")))
                .extracting(item -> item.split(":")[0])
                .containsExactly("• 2010", "• Wednesday", "• Dec. 12", "• Tuesday", "• Oct. 31");
    }

    @Test
    void takesNoFirstNameForAMonth() throws Exception {
        ArticleIndex bridge = desk.article("# Brücke\n\n5. Mai 2024\n\nDie Brücke wurde vom Ingenieur August Lindenthal"
                + " entworfen. Im August Bebel zu lesen gilt als üblich. Sie wurde 1887 gebaut.");
        assertThat(WholeDesk.items(WholeDesk.ask(bridge, "Was geschah wann?")))
                .hasSize(2)
                .noneMatch(item -> item.contains("Lindenthal"));
        ArticleIndex life =
                desk.article("# Aurelia\n\nAllí conoció al matemático Julio Ferrán, con quien se casó en 1961."
                        + " Julio Ferrán falleció en 2001.");
        assertThat(WholeDesk.items(WholeDesk.ask(life, "¿Qué pasó cuándo?")))
                .extracting(item -> item.split(":")[0])
                .containsExactly("• 1961", "• 2001");
    }
}
