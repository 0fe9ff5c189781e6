package org.casus.export;

import static org.casus.export.TableColumn.Type.DATE;
import static org.casus.export.TableColumn.Type.NUMBER;
import static org.casus.export.TableColumn.Type.TEXT;

import jakarta.inject.Singleton;
import org.casus.actor.Actor;
import org.casus.claim.Claim;
import org.casus.claim.ClaimConditions;
import org.casus.claim.ClaimFilter;
import org.casus.claim.Report;
import org.casus.claim.Source;
import org.casus.export.KeyedTable.Shown;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Snapshot;

/** One row a claim. */
@Singleton
final class ClaimTable extends RecordTable {

    private static final KeyedTable CLAIMS = sourced(new KeyedTable(Claim.class, "c", "#claim+code")
            .look(
                    "event",
                    """
                    select e.id, e.ref, e.title, e.date_start, e.date_end, e.latitude, e.longitude, n.alpha3, d.ref, r.ref, d.licence
                    from event e
                    join release r on r.id = e.release_id
                    join dataset d on d.id = r.dataset_id
                    left join country n on n.id = e.country_id
                    where e.id ?""",
                    TableColumn.of("event", TEXT, "Claim.event", "#event+code").noting("Its ref."),
                    TableColumn.of("event_title", TEXT, "Event.title", "#event+name"),
                    TableColumn.of("event_start", DATE, "Event.start", "#date+start"),
                    TableColumn.of("event_end", DATE, "Event.end", "#date+end"),
                    TableColumn.of("latitude", NUMBER, "Place.latitude", "#geo+lat"),
                    TableColumn.of("longitude", NUMBER, "Place.longitude", "#geo+lon"),
                    Figures.COUNTRY,
                    EventTable.ORIGIN[0],
                    EventTable.ORIGIN[1],
                    EventTable.ORIGIN[2])
            .look("victimActor", Actor.class, Shown.of("name", "victim_actor_name", "#affected+group+name"))
            .look("responsible", Actor.class, Shown.of("name", "responsible_name", "#claim+responsible+name")));

    ClaimTable() {
        super(CLAIMS, "claims", "claims", "One row a claim, in the order in which they were stored.");
    }

    /** With the names of who says so and of who reports it, and with the report. */
    static KeyedTable sourced(KeyedTable table) {
        return table.look(
                        "attributedTo",
                        Source.class,
                        Shown.of("name", "attributed_to_name", "#meta+speaker+name")
                                .noting("Of whom it is attributed to."))
                .look(
                        "reportedBy",
                        Source.class,
                        Shown.of("name", "reported_by_name", "#meta+source+name")
                                .noting("Of who reports it."))
                .look(
                        "report",
                        Report.class,
                        Shown.of("headline", "report_headline", "#meta+report+name"),
                        Shown.of("url", "report_url", "#meta+url"),
                        Shown.of("published", "report_published", "#date+published"));
    }

    @Override
    Fragment where(Reader reader, Object filter) {
        return ClaimConditions.of(reader, (ClaimFilter) filter, "filter");
    }

    @Override
    Selection.Contents contents(Snapshot snapshot, Fragment where) {
        return DataOrigins.counted(snapshot, Fragment.of("""
                select e.release_id, count(*)
                from claim c
                join event e on e.id = c.event_id
                where ?
                group by e.release_id""", where));
    }
}
