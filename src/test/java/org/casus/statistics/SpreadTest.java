package org.casus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void anEventOfAWholeYearGivesEachMonthItsDays() {
        // Syria 236772 is such an event.
        assertThat(spread(366, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)))
                .containsExactly(31L, 29L, 31L, 30L, 31L, 30L, 31L, 31L, 30L, 31L, 30L, 31L);
    }

    @Test
    void whatIsLeftGoesToTheLargestRemainder() {
        // Three people over 31 days of January and 1 of February: 2.91 and 0.09.
        assertThat(spread(3, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 1)))
                .containsExactly(3L, 0L);
        // One over 7 of January and 7 of February: even, so the earlier month has it.
        assertThat(spread(1, LocalDate.of(2022, 1, 25), LocalDate.of(2022, 2, 7)))
                .containsExactly(1L, 0L);
    }

    @Test
    void smallTollsAddUpBeforeTheyAreRounded() {
        // Ten events with one death each, six of their seven days in July: 8.57 and 1.43.
        Series series = new Series();
        for (int i = 0; i < 10; i++) {
            Spread.over(TimeUnit.MONTH, LocalDate.of(2022, 7, 26), LocalDate.of(2022, 8, 1), toll(1))
                    .forEach(series::add);
        }
        Spread.round(series);
        assertThat(best(series)).containsExactly(9L, 1L);
    }

    @Test
    void neitherALargeTollNorALongTimeOverflows() {
        List<Long> months = spread(100_000_000, LocalDate.of(1800, 1, 1), LocalDate.of(2046, 5, 28));
        assertThat(months.stream().mapToLong(Long::longValue).sum()).isEqualTo(100_000_000);
        assertThat(months).allMatch(month -> month > 0);
    }

    private static List<Long> spread(long best, LocalDate start, LocalDate end) {
        Series series = new Series();
        Spread.over(TimeUnit.MONTH, start, end, toll(best)).forEach(series::add);
        Spread.round(series);
        return best(series);
    }

    private static List<Long> best(Series series) {
        return series.buckets().values().stream().map(tally -> tally.best).toList();
    }

    private static FigureSum toll(long best) {
        FigureSum tally = new FigureSum();
        tally.reaching = 1;
        tally.events = 1;
        tally.best = best;
        return tally;
    }
}
