package org.casus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimeUnitTest {

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2016-12-31, 2016, 2016-01-01, 2016-12-31, 2016",
        "QUARTER, 2016-07-01, 2016-Q3, 2016-07-01, 2016-09-30, 2016",
        "MONTH, 2016-02-29, 2016-02, 2016-02-01, 2016-02-29, 2016",
        "MONTH, 2100-02-28, 2100-02, 2100-02-01, 2100-02-28, 2100",
        "WEEK, 2016-01-01, 2015-W53, 2015-12-28, 2016-01-03, 2015",
        "WEEK, 2018-12-31, 2019-W01, 2018-12-31, 2019-01-06, 2019",
        "WEEK, 2016-08-07, 2016-W31, 2016-08-01, 2016-08-07, 2016",
        "WEEK, 1969-12-31, 1970-W01, 1969-12-29, 1970-01-04, 1970",
        "DAY, 2016-02-29, 2016-02-29, 2016-02-29, 2016-02-29, 2016",
    })
    void namesTheBucketOfADay(TimeUnit unit, LocalDate day, String label, LocalDate first, LocalDate last, int year) {
        int bucket = unit.bucket(day);
        assertThat(unit.label(bucket)).isEqualTo(label);
        assertThat(unit.first(bucket)).isEqualTo(first);
        assertThat(unit.last(bucket)).isEqualTo(last);
        assertThat(unit.year(bucket)).isEqualTo(year);
    }

    @ParameterizedTest
    @EnumSource
    void countsOnWithoutGaps(TimeUnit unit) {
        for (LocalDate day = LocalDate.of(1899, 12, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            int bucket = unit.bucket(day);
            assertThat(day).isBetween(unit.first(bucket), unit.last(bucket));
            assertThat(unit.first(bucket + 1)).isEqualTo(unit.last(bucket).plusDays(1));
        }
    }

    @Test
    void countsMonthsAsTheSummaryDoes() {
        assertThat(TimeUnit.MONTH.bucket(LocalDate.of(2022, 1, 20))).isEqualTo(2022 * 12);
    }
}
