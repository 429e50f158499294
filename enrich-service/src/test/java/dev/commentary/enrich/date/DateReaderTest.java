package dev.commentary.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    private final DateReader reader = new DateReader(DateWords.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2019-03-05T09:30:00Z                | 2019-03-05T09:30:00Z
                    2019-03-05T09:30:00+01:00           | 2019-03-05T09:30:00+01:00
                    2019-03-05T09:30:00.250-0500        | 2019-03-05T09:30:00.25-05:00
                    2019-03-05 09:30:00 UTC             | 2019-03-05T09:30:00Z
                    20190305T093000Z                    | 2019-03-05T09:30:00Z
                    Tue, 05 Mar 2019 09:30:00 GMT       | 2019-03-05T09:30:00Z
                    Tue, 5 Mar 19 09:30 +0200           | 2019-03-05T09:30:00+02:00
                    Tue, 05 Mar 2019 09:30:00 EST       | 2019-03-05T09:30:00-05:00
                    March 5, 2019 at 4:30 pm EST        | 2019-03-05T16:30:00-05:00
                    1551778200                          | 2019-03-05T09:30:00Z
                    1551778200000                       | 2019-03-05T09:30:00Z
                    2019-03-05T09:30:00                 | 2019-03-05
                    2019-03-05                          | 2019-03-05
                    25. 3. 2019                         | 2019-03-25
                    20190305                            | 2019-03-05
                    2019/03/05                          | 2019-03-05
                    2019.3.5                            | 2019-03-05
                    5 March 2019                        | 2019-03-05
                    5th of March, 2019                  | 2019-03-05
                    05-Mar-2019                         | 2019-03-05
                    Mar. 5, 2019                        | 2019-03-05
                    March 5th 2019                      | 2019-03-05
                    MARCH 5, 2019                       | 2019-03-05
                    Tuesday, 05 March, 2019, 2:03pm     | 2019-03-05
                    Tue Mar 05 09:30:00 +0000 2019      | 2019-03-05
                    2019-Mar-05                         | 2019-03-05
                    25/03/2019                          | 2019-03-25
                    03/25/2019                          | 2019-03-25
                    5.3.2019                            | 2019
                    04/04/2019                          | 2019-04-04
                    5. März 2019                        | 2019-03-05
                    le 5 mars 2019 à 14h30              | 2019-03-05
                    1er mars 2019                       | 2019-03-01
                    5 de marzo de 2019                  | 2019-03-05
                    5 de março de 2019                  | 2019-03-05
                    5 marzo 2019                        | 2019-03-05
                    5 maart 2019                        | 2019-03-05
                    5 marca 2019                        | 2019-03-05
                    5 марта 2019 г.                     | 2019-03-05
                    5 березня 2019                      | 2019-03-05
                    5 Mart 2019                         | 2019-03-05
                    5 Maret 2019                        | 2019-03-05
                    5 مارس 2019                         | 2019-03-05
                    5 मार्च 2019                          | 2019-03-05
                    5 marts 2019                        | 2019-03-05
                    5. ožujka 2019.                     | 2019-03-05
                    5. mája 2019                        | 2019-05-05
                    2019. március 5.                    | 2019-03-05
                    5 Μαρτίου 2019                      | 2019-03-05
                    5 март 2019 г.                      | 2019-03-05
                    5 d’abril de 2019                   | 2019-04-05
                    ngày 5 tháng 3 năm 2019             | 2019-03-05
                    5 Disember 2019                     | 2019-12-05
                    5 במרץ 2019                         | 2019-03-05
                    25 03 2019                          | 2019-03-25
                    2019 03 25                          | 2019-03-25
                    2019年3月5日                         | 2019-03-05
                    2019년 3월 5일                        | 2019-03-05
                    March 2019                          | 2019-03
                    2019-03                             | 2019-03
                    03/2019                             | 2019-03
                    2019                                | 2019
                    """)
    void readsWhatPeopleAndProgramsWriteAndNoMore(String field, String value) {
        assertThat(read(field, DayOrder.UNKNOWN)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n/a",
                "yesterday",
                "Monday",
                "Monday September 4",
                "2019-02-30",
                "2019-13-01",
                "32 August 2019",
                "0000-00-00 00:00:00",
                "10:30",
                "Volume 12, issue 4",
                "room 2019a",
                "halls 25 03 2019"
            })
    void whatNamesNoDayMonthOrYearIsNoDate(String field) {
        assertThat(read(field, DayOrder.UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_FIRST, 03/04/2019, 2019-04-03",
        "MONTH_FIRST, 03/04/2019, 2019-03-04",
        "UNKNOWN, 03/04/2019, 2019",
        "MONTH_FIRST, 25/04/2019, 2019-04-25",
        "DAY_FIRST, 04/25/2019, 2019-04-25",
        "DAY_FIRST, 03.04.19, 2019-04-03",
    })
    void theOrderOfDayAndMonthIsTakenFromWhereThePieceComesFrom(
            DayOrder order, String field, String value) {
        assertThat(read(field, order)).contains(value);
    }

    private Optional<String> read(String field, DayOrder order) {
        return reader.readField(field, order).map(written -> written.date().value());
    }
}
