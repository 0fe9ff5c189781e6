package org.casus.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Nearest;
import org.casus.graphql.Quoted;
import org.casus.graphql.Refs;
import org.casus.graphql.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** Turns a filter of reported statistics into SQL over reported statistics under the alias t. */
final class ReportedStatisticConditions {

    private ReportedStatisticConditions() {}

    /** The reported statistics that a filter lets through; null lets all through. */
    static Fragment of(Reader reader, ReportedStatisticFilter filter) {
        if (filter == null) {
            return Fragment.TRUE;
        }
        List<Fragment> conditions = new ArrayList<>();
        if (filter.indicator != null) {
            requireKnown(reader, filter.indicator);
            conditions.add(Fragment.of("t.indicator = any(?)", filter.indicator));
        }
        if (filter.subject != null) {
            conditions.add(Fragment.of(
                    "t.subject_id = any(?)",
                    Refs.keys(reader, "actor", filter.subject, ErrorCode.UNKNOWN_ACTOR, "actor", "filter.subject")));
        }
        if (filter.place != null) {
            conditions.add(Fragment.of(
                    "t.place_id = any(?)",
                    Refs.keys(reader, "place", filter.place, ErrorCode.UNKNOWN_PLACE, "place", "filter.place")));
        }
        if (filter.country != null) {
            conditions.add(about(CountryCodes.keys(reader, filter.country, "filter.country")));
        }
        if (filter.speaker != null) {
            conditions.add(Fragment.of(
                    "coalesce(t.attributed_to_id, t.reported_by_id) = any(?)",
                    ClaimConditions.sources(reader, filter.speaker, "filter.speaker")));
        }
        if (filter.holdsFor != null) {
            conditions.add(holdsFor(filter.holdsFor.ofDates(Fragment.of("t.as_of"), "filter.holdsFor"), filter));
        }
        ClaimConditions.words(conditions, "t.confirmation", filter.confirmation, "filter.confirmation");
        return Fragment.and(conditions);
    }

    private static Fragment about(List<Long> countries) {
        return Fragment.of("""
                (exists (
                    select 1 from reported_statistic_country sc
                    where sc.reported_statistic_id = t.id and sc.country_id = any(?))
                  or exists (select 1 from place p where p.id = t.place_id and p.country_id = any(?)))""", countries, countries);
    }

    /** A day, or a period whose open end holds on. */
    private static Fragment holdsFor(Fragment asOf, ReportedStatisticFilter filter) {
        List<Fragment> shared = new ArrayList<>();
        shared.add(Fragment.of("t.as_of is null and coalesce(t.period_from, t.period_to) is not null"));
        LocalDate from = filter.holdsFor.from;
        LocalDate to = filter.holdsFor.to;
        if (from != null) {
            shared.add(Fragment.of("(t.period_to is null or t.period_to >= ?)", from));
        }
        if (to != null) {
            shared.add(Fragment.of("(t.period_from is null or t.period_from <= ?)", to));
        }
        return Fragment.of("(t.as_of is not null and ? or ?)", asOf, Fragment.and(shared));
    }

    private static void requireKnown(Reader reader, List<String> indicators) {
        Refs.requireSome(indicators, "filter.indicator");
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
