package org.casus.export;

import static org.casus.export.TableColumn.Type.LIST;
import static org.casus.export.TableColumn.Type.TEXT;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.actor.Actor;
import org.casus.claim.CountryWords;
import org.casus.claim.ReportedStatistic;
import org.casus.claim.ReportedStatisticConditions;
import org.casus.claim.ReportedStatisticFilter;
import org.casus.event.Conflict;
import org.casus.event.Dyad;
import org.casus.event.Place;
import org.casus.export.KeyedTable.Shown;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Snapshot;

/** One row a reported statistic. */
@Singleton
final class ReportedStatisticTable extends RecordTable {

    private static final KeyedTable FIGURES =
            ClaimTable.sourced(new KeyedTable(ReportedStatistic.class, "t", "#indicator+ref")
                    .look("subject", Actor.class, Shown.of("name", "subject_name", "#group+name"))
                    .look("conflict", Conflict.class, Shown.of("name", "conflict_name", "#event+conflict+name"))
                    .look("dyad", Dyad.class, Shown.of("name", "dyad_name", "#event+dyad+name"))
                    .list(
                            "countries",
                            """
                    select sc.reported_statistic_id, n.alpha3
                    from reported_statistic_country sc
                    join country n on n.id = sc.country_id
                    where sc.reported_statistic_id ?
                    order by sc.reported_statistic_id, n.alpha3""",
                            (texts, lists) -> lists.add(0, texts[0]),
                            TableColumn.of("countries", LIST, "ReportedStatistic.countries", "#country+code+v_iso3")
                                    .noting("Their ISO 3166-1 alpha-3 codes."))
                    .look(
                            "place",
                            Place.class,
                            Shown.of("name", "place_title", "#loc+name"),
                            Shown.of("latitude", "latitude", "#geo+lat"),
                            Shown.of("longitude", "longitude", "#geo+lon"))
                    .look(
                            "release",
                            EventTable.RELEASES,
                            EventTable.ORIGIN[0],
                            TableColumn.of("release", TEXT, "ReportedStatistic.release", "#meta+release")
                                    .noting("Its ref."),
                            EventTable.ORIGIN[2]));

    private final CountryWords countries;

    ReportedStatisticTable(CountryWords countries) {
        super(
                FIGURES,
                "reported-statistics",
                "reportedStatistics",
                "One row a figure that somebody reported, in the order in which they were stored. Its dataset is who passed it on: cite its speaker and its report beside it.");
        this.countries = countries;
    }

    @Override
    Fragment where(Reader reader, Object filter) {
        return ReportedStatisticConditions.of(reader, (ReportedStatisticFilter) filter, countries);
    }

    @Override
    Selection.Contents contents(Snapshot snapshot, Fragment where) {
        Map<Long, Long> releases = new LinkedHashMap<>();
        snapshot.each(Fragment.of("""
                select t.release_id, count(*)
                from reported_statistic t
                where t.release_id is not null and (?)
                group by t.release_id""", where), row -> releases.put(row.getLong(1), row.getLong(2)));
        return new Selection.Contents(FIGURES.count(snapshot, where), releases);
    }
}
