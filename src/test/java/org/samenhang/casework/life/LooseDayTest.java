package org.samenhang.casework.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDayTest {

    @ParameterizedTest
    @CsvSource({
        "3-5-2021, 2021-05-03, 2021-05-03",
        "03/05/2021, 2021-05-03, 2021-05-03",
        "2021-05-03, 2021-05-03, 2021-05-03",
        "3 mei 2021, 2021-05-03, 2021-05-03",
        "3 May 2021, 2021-05-03, 2021-05-03",
        "mei 2021, 2021-05-01, 2021-05-31",
        "mrt 2021, 2021-03-01, 2021-03-31",
        "Februari 2024, 2024-02-01, 2024-02-29",
        "2-2023, 2023-02-01, 2023-02-28",
        "2023-02, 2023-02-01, 2023-02-28",
        "2019, 2019-01-01, 2019-12-31"
    })
    void aDayIsReadAsPeopleRememberIt(String typed, LocalDate first, LocalDate last) {
        assertThat(LooseDay.read(typed)).contains(new LooseDay(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gisteren", "31-2-2021", "13-2021", "3 fluit 2021", "20211", "2021-00-10", "1-1-21"})
    void whatIsNoDayIsNotGuessedAt(String typed) {
        assertThat(LooseDay.read(typed)).isEmpty();
    }
}
