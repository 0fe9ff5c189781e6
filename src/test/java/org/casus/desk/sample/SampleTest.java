package org.casus.desk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.casus.event.Countries;
import org.casus.event.sample.WithSample;
import org.casus.store.Fragment;
import org.casus.store.Store;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithSample.class)
class SampleTest {

    @Inject
    Store store;

    @Inject
    Countries countries;

    @Inject
    ObjectMapper json;

    private List<List<Object>> rows(String sql, int columns) {
        return store.read(reader -> reader.rows(Fragment.of(sql), row -> {
            Object[] values = new Object[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = row.getObject(i + 1);
            }
            return Arrays.asList(values);
        }));
    }

    @Test
    void tollsAreMadeOfTheClaims() {
        assertThat(rows("""
                        select ref, deaths_low, deaths_best, deaths_high, deaths_a, deaths_b, deaths_civilians, deaths_unknown, basis
                        from event
                        order by ref""", 9))
                .containsExactly(
                        Arrays.asList(
                                "desk:2022-01-20-ghwayran-prison",
                                36,
                                36,
                                null,
                                16,
                                20,
                                null,
                                null,
                                "DERIVED_FROM_CLAIMS"),
                        Arrays.asList(
                                "desk:2022-01-21-iraq-army-base",
                                11,
                                11,
                                11,
                                11,
                                null,
                                null,
                                null,
                                "DERIVED_FROM_CLAIMS"));
    }

    @Test
    void theSummaryIsThatOfTheEvents() {
        List<List<Object>> kept = rows("""
                select c.alpha3, s.month_no, s.type_of_violence, s.events, s.deaths_low, s.deaths_best, s.deaths_high
                from event_summary s
                join country c on c.id = s.country_id
                order by c.alpha3""", 7);
        int january2022 = 2022 * 12;
        assertThat(kept)
                .containsExactly(
                        List.of("IRQ", january2022, "STATE_BASED", 1L, 11L, 11L, 11L),
                        List.of("SYR", january2022, "NON_STATE", 1L, 36L, 36L, 0L));
    }

    @Test
    void theTwoAttacksAreNotLinked() {
        assertThat(rows("select id from event_link", 1)).isEmpty();
    }

    @Test
    void placesAreOnTheGrid() {
        assertThat(rows("select ref, prio_grid from event order by ref", 2))
                .containsExactly(
                        List.of("desk:2022-01-20-ghwayran-prison", 181882),
                        List.of("desk:2022-01-21-iraq-army-base", 178291));
    }

    @Test
    void aStoreWithADatasetIsLeftAlone() {
        List<List<Object>> before = rows("select count(*) from claim", 1);
        new Sample(() -> true, store, countries, json).load(new StartupEvent());
        assertThat(rows("select count(*) from claim", 1)).isEqualTo(before);
        assertThat(rows("select ref from dataset", 1)).containsExactly(List.of("dataset:sample"));
    }
}
