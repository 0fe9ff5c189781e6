package org.casus.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.store.Fragment;
import org.junit.jupiter.api.Test;

/** The statements, as they are sent. */
class GroupingTest {

    private static final DimensionLookup NOTHING = new DimensionLookup(Map.of(), Map.of(), null);

    @Test
    void countriesAndMonthsComeOffTheSummary() {
        Question question = Question.about(Fragment.of("e.country_id = ?", 760L))
                .slice(new Slice(Set.of(760L), null, null, null, 24264, null))
                .groupBy(List.of(StatisticsDimension.COUNTRY, StatisticsDimension.MONTH))
                .build();
        assertThat(sent(question)).isEqualTo("""
                select s.country_id, s.month_no, s.events, s.deaths_low, s.deaths_best, s.deaths_high, s.deaths_civilians, s.without_low, s.without_high, s.deaths_unknown, s.with_toll, s.with_best, s.with_civilians, s.with_unknown
                from event_summary s
                where s.country_id = any(?) and s.month_no >= ?
                """);
    }

    @Test
    void actorsAreGroupedBySets() {
        Question question = Question.about(Fragment.of("e.country_id = ?", 760L))
                .groupBy(List.of(StatisticsDimension.ACTOR, StatisticsDimension.YEAR))
                .build();
        assertThat(sent(question)).isEqualTo("""
                select (select array_agg(distinct p.actor_id order by p.actor_id)
                 from participation p where p.event_id = e.id) as actor_ids, \
                cast(extract(year from e.date_start) as integer) as year_no, \
                count(*), sum(e.deaths_low), sum(coalesce(e.deaths_best, e.deaths_low)), sum(e.deaths_high), sum(e.deaths_civilians), \
                count(coalesce(e.deaths_best, e.deaths_high)) filter (where e.deaths_low is null), \
                count(coalesce(e.deaths_best, e.deaths_low)) filter (where e.deaths_high is null), \
                sum(e.deaths_unknown), count(coalesce(e.deaths_best, e.deaths_low, e.deaths_high)), \
                count(coalesce(e.deaths_best, e.deaths_low)), count(e.deaths_civilians), count(e.deaths_unknown)
                from event e
                where e.country_id = ?
                group by actor_ids, year_no
                """);
    }

    @Test
    void columnsOfOneIndexAreKeptFromIt() {
        Question question = Question.about(Fragment.TRUE)
                .groupBy(List.of(StatisticsDimension.DYAD, StatisticsDimension.WEEK))
                .build();
        assertThat(sent(question)).isEqualTo("""
                select e.dyad_id, e.date_start, e.version < 0 as unsorted, \
                count(*), sum(e.deaths_low), sum(coalesce(e.deaths_best, e.deaths_low)), sum(e.deaths_high), sum(e.deaths_civilians), \
                count(coalesce(e.deaths_best, e.deaths_high)) filter (where e.deaths_low is null), \
                count(coalesce(e.deaths_best, e.deaths_low)) filter (where e.deaths_high is null), \
                sum(e.deaths_unknown), count(coalesce(e.deaths_best, e.deaths_low, e.deaths_high)), \
                count(coalesce(e.deaths_best, e.deaths_low)), count(e.deaths_civilians), count(e.deaths_unknown)
                from event e
                where true
                group by e.dyad_id, e.date_start, unsorted
                """);
    }

    @Test
    void parentsAndPlacesAreAskedForTogether() {
        Question question = Question.about(Fragment.of("e.date_start >= ? or e.ongoing", "2022-01-01"))
                .groupBy(List.of(StatisticsDimension.ADMIN1))
                .parents(new Parents(StatisticsDimension.ACTOR, List.of(1L, 2L)))
                .build();
        assertThat(sent(question)).isEqualTo("""
                select (select array_agg(distinct p.actor_id order by p.actor_id)
                 from participation p where p.event_id = e.id) as actor_ids, e.country_id, pl.admin1, \
                count(*), sum(e.deaths_low), sum(coalesce(e.deaths_best, e.deaths_low)), sum(e.deaths_high), sum(e.deaths_civilians), \
                count(coalesce(e.deaths_best, e.deaths_high)) filter (where e.deaths_low is null), \
                count(coalesce(e.deaths_best, e.deaths_low)) filter (where e.deaths_high is null), \
                sum(e.deaths_unknown), count(coalesce(e.deaths_best, e.deaths_low, e.deaths_high)), \
                count(coalesce(e.deaths_best, e.deaths_low)), count(e.deaths_civilians), count(e.deaths_unknown)
                from event e
                left join place pl on pl.id = e.place_id
                where (e.date_start >= ? or e.ongoing) and e.id in (select event_id from participation where actor_id = any(?))
                group by actor_ids, e.country_id, pl.admin1
                """);
    }

    private static String sent(Question question) {
        return Grouping.of(question, NOTHING).sql().text();
    }
}
