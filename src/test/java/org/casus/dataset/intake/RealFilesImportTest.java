package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.RealFiles;
import org.casus.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Imports of published files. The sums were computed from the files with Python's csv module, by no code of Casus. */
@Execution(ExecutionMode.CONCURRENT)
class RealFilesImportTest {

    private static final String SUMS = """
            select extract(year from date_start), case type_of_violence
              when 'STATE_BASED' then 1 when 'NON_STATE' then 2 when 'ONE_SIDED' then 3 end, sum(deaths_best)
            from event group by 1, 2 order by 1, 2
            """;

    private static final String MEXICO = """
            1989 3 3; 1990 3 4; 1992 2 15; 1992 3 1; 1993 2 34; 1994 1 145; 1994 2 5; 1994 3 3; 1995 1 4; 1995 2 1; \
            1995 3 17; 1996 1 43; 1997 1 10; 1997 3 48; 1998 1 6; 1998 3 1; 2002 2 27; 2002 3 0; 2004 2 219; 2004 3 1; \
            2005 2 204; 2006 2 669; 2006 3 1; 2007 2 1938; 2007 3 7; 2008 2 3841; 2008 3 6; 2009 2 5600; 2009 3 8; \
            2010 2 6122; 2010 3 93; 2011 2 4583; 2011 3 377; 2012 2 5883; 2012 3 53; 2013 2 4492; 2013 3 24; \
            2014 2 3315; 2014 3 38; 2015 2 4511; 2015 3 16; 2016 2 4304; 2016 3 2; 2017 2 9716; 2017 3 7; 2018 2 11932; \
            2018 3 22; 2019 2 11995; 2019 3 7; 2020 2 15184; 2020 3 11; 2021 2 16878; 2021 3 56; 2022 2 14251; 2022 3 85; \
            2023 2 13831; 2023 3 46""";

    private static final String SYRIA = """
            2016 1 40865; 2016 2 7125; 2016 3 720; 2017 1 21243; 2017 2 11432; 2017 3 641; 2018 1 11974; 2018 2 7520; \
            2018 3 757; 2019 1 6567; 2019 2 3340; 2019 3 153""";

    private static final String TOTALS =
            "select count(*), sum(deaths_best), sum(deaths_low), sum(deaths_high), sum(deaths_civilians) from event";

    private static final String SUMMED =
            "select sum(events), sum(deaths_best), sum(deaths_low), sum(deaths_high), sum(deaths_civilians) from event_summary";

    @Test
    void mexico() throws Exception {
        var file = RealFiles.named("ged_mexico_1989_2023.csv");
        try (TestStore store = TestStore.inMemory()) {
            var report = new Imports(store).file(file, "24.1", true);
            assertThat(report.tally()).isEqualTo(new ImportCounts(18_957, 0, 0, 0));
            assertThat(report.rejected()).isZero();
            assertThat(store.value(TOTALS)).isEqualTo("18957 140695 139626 146984 1300");
            assertTotals(store, MEXICO);
        }
    }

    @Test
    void syriaOnBothDatabasesWithTheSameContents() throws Exception {
        var file = RealFiles.named("ged_syria_2016_2019.csv");
        try (TestStore h2 = TestStore.inMemory();
                TestStore postgres = TestStore.postgres()) {
            for (TestStore store : Arrays.asList(h2, postgres)) {
                var report = new Imports(store).file(file, "21.1", true);
                assertThat(report.tally()).isEqualTo(new ImportCounts(16_566, 0, 0, 0));
                assertThat(store.value(TOTALS)).isEqualTo("16566 112337 104929 119020 26653");
                assertTotals(store, SYRIA);
            }
            assertThat(Contents.of(postgres)).isEqualTo(Contents.of(h2));
        }
    }

    private static void assertTotals(TestStore store, String sums) throws SQLException {
        assertThat(store.rows(SUMS)).containsExactly(sums.split("; "));
        assertThat(store.value(SUMMED)).isEqualTo(store.value(TOTALS));
    }
}
