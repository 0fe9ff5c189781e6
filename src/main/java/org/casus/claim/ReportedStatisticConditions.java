package org.casus.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Nearest;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.Refs;
import org.casus.graphql.paging.DateRange;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Turns a filter of reported statistics into SQL over reported statistics under the alias t. */
public final class ReportedStatisticConditions {

    private ReportedStatisticConditions() {}

    /** The reported statistics that a filter lets through; null lets all through. */
    public static Fragment of(Reader reader, ReportedStatisticFilter filter, CountryWords countries) {
        if (filter == null) {
            return Fragment.TRUE;
        }
        List<Fragment> conditions = new ArrayList<>();
        if (filter.indicator != null) {
            requireKnown(reader, filter.indicator);
            conditions.add(Fragment.of("t.indicator = any(?)", filter.indicator));
        }
        if (filter.subject != null) {
            conditions.add(ClaimConditions.in(
                    "t.subject_id",
                    Refs.keys(reader, "actor", filter.subject, ErrorCode.UNKNOWN_ACTOR, "actor", "filter.subject")));
        }
        if (filter.place != null) {
            conditions.add(ClaimConditions.in(
                    "t.place_id",
                    Refs.keys(reader, "place", filter.place, ErrorCode.UNKNOWN_PLACE, "place", "filter.place")));
        }
        if (filter.conflict != null) {
            conditions.add(ClaimConditions.in(
                    "t.conflict_id",
                    Refs.keys(
                            reader,
                            "conflict",
                            filter.conflict,
                            ErrorCode.UNKNOWN_CONFLICT,
                            "conflict",
                            "filter.conflict")));
        }
        if (filter.dyad != null) {
            conditions.add(ClaimConditions.in(
                    "t.dyad_id",
                    Refs.keys(reader, "dyad", filter.dyad, ErrorCode.UNKNOWN_DYAD, "dyad", "filter.dyad")));
        }
        if (filter.country != null) {
            conditions.add(about(countries.keys(filter.country, "filter.country")));
        }
        if (filter.speaker != null) {
            conditions.add(
                    ClaimConditions.speaker("t", ClaimConditions.sources(reader, filter.speaker, "filter.speaker")));
        }
        if (filter.holdsFor != null) {
            conditions.add(holdsFor(filter.holdsFor, "filter.holdsFor"));
        }
        if (filter.confirmation != null) {
            conditions.add(ClaimConditions.in("t.confirmation", filter.confirmation));
        }
        return Fragment.and(conditions);
    }

    private static Fragment about(List<Long> countries) {
        return Fragment.of("""
                (exists (
                    select 1 from reported_statistic_country sc
                    where sc.reported_statistic_id = t.id and sc.country_id = any(?))
                  or exists (select 1 from place p where p.id = t.place_id and p.country_id = any(?)))""", countries, countries);
    }

    /** By its day, or by its period, the open end of which holds on. */
    private static Fragment holdsFor(DateRange days, String path) {
        List<Fragment> period = new ArrayList<>();
        period.add(Fragment.of("t.as_of is null and coalesce(t.period_from, t.period_to) is not null"));
        if (days.from != null) {
            period.add(Fragment.of("(t.period_to is null or t.period_to >= ?)", days.from));
        }
        if (days.to != null) {
            period.add(Fragment.of("(t.period_from is null or t.period_from <= ?)", days.to));
        }
        return Fragment.of(
                "(t.as_of is not null and ? or ?)", days.ofDates(Fragment.of("t.as_of"), path), Fragment.and(period));
    }

    private static void requireKnown(Reader reader, List<String> indicators) {
        Set<String> known = new HashSet<>(reader.rows(
                Fragment.of("select distinct indicator from reported_statistic where indicator = any(?)", indicators),
                row -> row.getString(1)));
        for (String indicator : indicators) {
            if (!known.contains(indicator)) {
                throw new Refusal(
                        ErrorCode.UNKNOWN_INDICATOR,
                        "filter.indicator",
                        "No reported statistic has the indicator \"" + Quoted.of(indicator) + "\".",
                        Nearest.to(
                                Quoted.of(indicator),
                                reader.rows(
                                        Fragment.of("select distinct indicator from reported_statistic"),
                                        row -> row.getString(1))));
            }
        }
    }
}
