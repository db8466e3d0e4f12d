package dev.footnote.answer.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is a language, a text, and what is read from it; the texts were published on Sunday, 23 July 2023. */
class FactReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | five warships | 5",
                "en | twenty-five ships | 25",
                "en | two hundred and fifty thousand men | 250000",
                "en | 23,500 passengers | 23500/23.5",
                "en | 1,234.5 points | 1234.5",
                "en | 12% more | 12 percent",
                "en | $4 million | 4000000 USD",
                "en | 18 minutes | 18 minute",
                "en | the 6th patrol | 6",
                "de | fünfundzwanzig Schiffe | 25",
                "de | 7,4 Kilometer | 7.4 kilometer",
                "de | 212 Millionen Euro | 212000000 EUR",
                "de | die sechste Patrouille | 6",
                "ru | двадцать пять кораблей | 25",
                "ru | пяти кораблей | 5",
                "ru | 3,2 миллиона рублей | 3200000 RUB",
                "ru | в 12 километрах | 12 kilometer",
                "ru | шестое патрулирование | 6",
                "es | dos mil barcos | 2000",
                "fr | vingt-trois navires | 23",
                "zh | 五艘军舰 | 5",
                "zh | 约二十次 | 20",
                "zh | 第六次 | 6",
                "zh | 320万卢布 | 3200000 RUB",
                "en | two and a half hours | 2.5 hour",
                "en | 2 and a half million tons | 2500000 tonne",
                "fr | deux millions et demi de litres | 2500000 liter",
                "es | dos y media | 2.5",
                "ru | два с половиной часа | 2.5 hour",
                "en | 45 °F | 45 fahrenheit",
                "en | 200 m of rope | 200 meter",
                "en | $200 m | 200 USD",
                "en | 450 MB of disk space | 450 megabyte",
                "fr | 450 Mo | 450 megabyte",
                "en | 100 Mbit/s | 100 megabit",
                "en | 1200 px | 1200 pixel",
                "en | 48 million crowns | 48000000 crown",
                "de | 48 Millionen schwedische Kronen | 48000000",
                "de | 48 Millionen Kronen | 48000000 crown",
                "ru | 48 миллионов крон | 48000000 crown",
                "en | 30 zlotys | 30 PLN",
            })
    void readsFigures(String language, String text, String expected) {
        assertThat(read(language, text).quantities().stream()
                        .map(quantity -> quantity.values().stream()
                                        .map(value -> value.stripTrailingZeros().toPlainString())
                                        .collect(Collectors.joining("/"))
                                + (quantity.unit().isEmpty() ? "" : " " + quantity.unit())))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | lost 3.4 million euros in a year | 3.4 million euros",
                "en | lost 30 minutes in all | 30 minutes",
                "en | sailed 5 nautical miles in all | 5 nautical miles",
                "en | at 30 degrees Celsius in May | 30 degrees Celsius",
                "en | at 7°C in May | 7°C",
                "en | 200 m high | 200 m",
                "en | at 12 km/h in May | 12 km/h",
                "en | two and a half hours in all | two and a half hours",
            })
    void endsAFigureWithItsUnit(String language, String text, String expected) {
        Facts facts = read(language, text);

        assertThat(facts.quantities())
                .extracting(quantity -> text.substring(
                        facts.words().get(quantity.word()).start(),
                        facts.words().get(quantity.end() - 1).end()))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | on Sunday | 2023-07-23..2023-07-23",
                "en | began on Thursday | 2023-07-20..2023-07-20",
                "en | on July 20, 2023 | 2023-07-20..2023-07-20",
                "en | 2023-07-20 | 2023-07-20..2023-07-20",
                "en | last month | 2023-06-01..2023-06-30",
                "en | Last weekend | 2023-07-15..2023-07-16",
                "en | last year | 2022-01-01..2022-12-31",
                "en | In March | 2023-03-01..2023-03-31",
                "en | In December | 2022-12-01..2022-12-31",
                "en | since 2019 | 2019-01-01..2019-12-31",
                "de | am 20. Juli 2023 | 2023-07-20..2023-07-20",
                "de | im vergangenen Jahr | 2022-01-01..2022-12-31",
                "ru | 20 июля 2023 года | 2023-07-20..2023-07-20",
                "ru | в воскресенье | 2023-07-23..2023-07-23",
                "ru | в мае 2023 года | 2023-05-01..2023-05-31",
                "ru | в прошлом месяце | 2023-06-01..2023-06-30",
                "es | el 20 de julio de 2023 | 2023-07-20..2023-07-20",
                "es | el mes pasado | 2023-06-01..2023-06-30",
                "zh | 2023年7月20日 | 2023-07-20..2023-07-20",
                "zh | 星期四 | 2023-07-20..2023-07-20",
                "zh | 去年 | 2022-01-01..2022-12-31",
                "zh | 上个月 | 2023-06-01..2023-06-30",
                "fr | le 1er mai 2020 | 2020-05-01..2020-05-01",
                "en | in the 1970s | 1970-01-01..1979-12-31",
                "de | in den 1970er-Jahren | 1970-01-01..1979-12-31",
                "de | in den 1970er Jahren | 1970-01-01..1979-12-31",
                "fr | les années 1970 | 1970-01-01..1979-12-31",
                "es | la década de 1970 | 1970-01-01..1979-12-31",
                "es | los años 1970 | 1970-01-01..1979-12-31",
                "ru | в 1970-х годах | 1970-01-01..1979-12-31",
                "zh | 在1970年代 | 1970-01-01..1979-12-31",
            })
    void readsDates(String language, String text, String expected) {
        assertThat(read(language, text).moments().stream().map(moment -> moment.from() + ".." + moment.to()))
                .containsExactly(expected);
    }

    /** Read as if published on 10 October 2024. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Trucks remain banned until 1 December. | 2024-12-01 NEXT",
                "en | The contract expires on 31 January. | 2025-01-31 NEXT",
                "en | It opened on 4 September. | 2024-09-04 LAST",
                "en | They knew in November. | 2023-11-01 OPEN",
                "en | It was closed until 1 December. | 2023-12-01 OPEN",
                "en | The strike lasted until 3 September. | 2024-09-03 OPEN",
                "en | The tax, which was introduced in May, will rise in January. | 2024-05-01 LAST, 2025-01-01 NEXT",
                "en | It will open in September. | 2025-09-01 OPEN",
                "en | The clerk will vote after the fire in June. | 2025-06-01 OPEN",
                "en | The council said in June it will open in November. | 2024-06-01 LAST, 2024-11-01 NEXT",
                "en | It stays shut until Friday. | 2024-10-04 OPEN",
                "en | It closes on 1 May 2026. | 2026-05-01 TOLD",
                "de | Sie bleibt bis 31. Dezember geöffnet. | 2024-12-31 NEXT",
                "de | Sie wird am 5. Januar eröffnet. | 2025-01-05 NEXT",
                "fr | Les billets sont gratuits jusqu'au 31 décembre. | 2024-12-31 NEXT",
                "es | El aparcamiento es gratuito hasta el 1 de enero. | 2025-01-01 NEXT",
                "es | El edificio cerrará el 15 de diciembre. | 2024-12-15 NEXT",
                "es | Abrirá el 15 de diciembre. | 2024-12-15 NEXT",
                "es | Las tropas de Irán llegaron el 4 de septiembre. | 2024-09-04 LAST",
                "es | Teherán retiró el buque el 4 de septiembre. | 2024-09-04 LAST",
                "es | Irán retiró el buque el 4 de septiembre. | 2024-09-04 LAST",
                "ru | Въезд запрещён до 1 декабря. | 2024-12-01 NEXT",
                "ru | Рабочие пострадали в мае. | 2024-05-01 LAST",
                "zh | 屋顶将在12月修补。 | 2024-12-01 NEXT",
            })
    void takesADateWithoutItsYearForTheNextOnlyWhereTheTextLooksAhead(String language, String text, String expected) {
        Facts facts = new FactReader(language, LocalDate.of(2024, 10, 10)).read(text);
        assertThat(facts.moments().stream()
                        .map(moment -> moment.from() + " " + moment.year())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void agreesWithTheSameDateWithoutAYearWhicheverWayItLooks() {
        FactReader march = new FactReader("en", LocalDate.of(2024, 3, 14));
        Facts sentence = march.read("Trucks remain banned until 1 May.");
        for (String claim : List.of("The ban is lifted on 1 May.", "The ban is lifted on 1 May 2024.")) {
            assertThat(march.read(claim)
                            .moments()
                            .get(0)
                            .isSupportedBy(sentence.moments().get(0)))
                    .isTrue();
        }
        assertThat(march.read("The ban was lifted on 1 May 2023.")
                        .moments()
                        .get(0)
                        .isSupportedBy(sentence.moments().get(0)))
                .isFalse();
    }

    /** Whether what the sentence dates may have happened when the question asks; read as if published on the day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "       | Who resigned in May?       | Smith resigned in May 2019.              | true",
                "       | Who resigned on 4 May?     | Smith resigned on 5 May 2019.            | false",
                "       | Who resigned in May 2019?  | Smith resigned in May.                   | true",
                "2024-10-10 | Who resigned in May?       | Smith resigned in May 2019.              | true",
                "2024-10-10 | What burned in June 2024?  | The clerk will vote after the fire in June. | true",
                "2024-10-10 | What burned in June 2019?  | The hall burned in June.                 | false",
                "2024-10-10 | What burned in June 2024?  | The hall burned in June.                 | true",
                "2024-10-10 | What burned in June?       | The hall burned in July.                 | false",
                "2024-10-10 | What burned in March 2023? | The hall burned in March 2024.           | false",
            })
    void aYearThatIsLeftOutOrOpenContradictsNone(LocalDate published, String question, String sentence, boolean same) {
        FactReader reader = new FactReader("en", published);
        Moment asked = reader.read(question).moments().get(0);
        assertThat(asked.overlaps(reader.read(sentence).moments().get(0))).isEqualTo(same);
    }

    @Test
    void aTextWithoutADaySupportsADateWithoutItsYearAndNoOther() {
        FactReader undated = new FactReader("en", null);
        Moment may = undated.read("Smith resigned in May.").moments().get(0);
        Moment may2019 = undated.read("Smith resigned in May 2019.").moments().get(0);
        assertThat(may.isSupportedBy(may2019)).isTrue();
        assertThat(may2019.isSupportedBy(may)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Lindqvist also said the bridge was safe. | Lindqvist",
                "en | Lindqvist later said the bridge was safe. | Lindqvist",
                "en | The council repeatedly said the bridge was safe. | The council",
                "es | Soto también dijo que era tarde. | Soto",
                "ru | Соколова также сказала, что поздно. | Соколова",
            })
    void skipsTheAdverbBetweenASpeakerAndTheVerb(String language, String text, String speaker) {
        assertThat(read(language, text).attributions().get(0).source()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Chinese ships near South Korea | CN KR",
                "en | Beijing and Moscow | CN RU",
                "ru | китайские корабли | CN",
                "ru | Российская армия и Южная Корея | RU KR",
                "de | die russische Marine | RU",
                "es | la marina rusa y Corea del Sur | RU KR",
                "zh | 中国和俄罗斯 | CN RU",
                "en | Children ride the turkey | ''",
                "es | un barco | ''",
                "ru | Самолёт и палата в Самоа | WS",
                "ru | Мексиканцы в Японии, с Китаем, канадский, в Индию | MX JP CN CA IN",
                "ru | Франциск, Герман и индивидуальность, Балтимор, восточно-европейский | EUROPE",
                "ru | английский и португальский | GB PT",
                "de | Franz, Frances und Kenyatta; Frankreich, Franzosen, kenianisch | FR KE",
                "en | Rushdie, Russell, Britney and the Chinook; Russians, Britons, Chinese | RU GB CN",
            })
    void knowsPlacesInEveryLanguage(String language, String text, String codes) {
        assertThat(read(language, text).names().stream()
                        .filter(Name::isPlace)
                        .map(Name::code)
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    private static Facts read(String language, String text) {
        return new FactReader(language, LocalDate.of(2023, 7, 23)).read(text);
    }
}
