package org.casus.export;

import static org.casus.export.Column.Type.DATE;
import static org.casus.export.Column.Type.INTEGER;
import static org.casus.export.Column.Type.NUMBER;
import static org.casus.export.Column.Type.TEXT;
import static org.casus.export.Column.Type.TIME;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.casus.claim.ClaimConditions;
import org.casus.claim.ClaimFilter;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** One row a claim. */
@Singleton
final class ClaimTable implements Table {

    /** Who says so, and who reports it. */
    static final String SOURCES = "select id, ref, name from source where id ?";

    static final String REPORTS = "select id, ref, headline, url, published_on from report where id ?";

    private static final KeyedTable CLAIMS = new KeyedTable("claim", "c")
            .own("c.ref", "ref", TEXT, "Claim.ref", "#claim+code")
            .look(
                    "c.event_id",
                    """
                    select e.id, e.ref, e.title, e.date_start, e.date_end, e.latitude, e.longitude, n.alpha3, d.ref, r.ref, d.licence
                    from event e
                    join release r on r.id = e.release_id
                    join dataset d on d.id = r.dataset_id
                    left join country n on n.id = e.country_id
                    where e.id ?""",
                    Column.of("event", TEXT, "Claim.event", "#event+code").noting("Its ref."),
                    Column.of("event_title", TEXT, "Event.title", "#event+name"),
                    Column.of("event_start", DATE, "Event.start", "#date+start"),
                    Column.of("event_end", DATE, "Event.end", "#date+end"),
                    Column.of("latitude", NUMBER, "Place.latitude", "#geo+lat"),
                    Column.of("longitude", NUMBER, "Place.longitude", "#geo+lon"),
                    Column.of("country", TEXT, "Country.alpha3", "#country+code+v_iso3"),
                    EventTable.ORIGIN[0],
                    EventTable.ORIGIN[1],
                    EventTable.ORIGIN[2])
            .own("c.metric", "metric", TEXT, "Claim.metric", "#claim+metric")
            .own("c.victim_group", "victim_group", TEXT, "Claim.victimGroup", "#affected+group+type")
            .look(
                    "c.victim_actor_id",
                    "select id, ref, name from actor where id ?",
                    Column.of("victim_actor", TEXT, "Claim.victimActor", "#affected+group+code")
                            .noting("Its ref."),
                    Column.of("victim_actor_name", TEXT, "Actor.name", "#affected+group+name"))
            .own("c.quantifier", "quantifier", TEXT, "Quantity.quantifier", "#claim+quantifier")
            .own("c.amount", "amount", INTEGER, "Quantity.amount", "#affected+num")
            .own("c.low", "low", INTEGER, "Quantity.low", "#affected+min")
            .own("c.best", "best", INTEGER, "Quantity.best", "#affected+best")
            .own("c.high", "high", INTEGER, "Quantity.high", "#affected+max")
            .own("c.confirmation", "confirmation", TEXT, "Claim.confirmation", "#claim+status")
            .own("c.said_at", "said_at", TIME, "Claim.saidAt", "#date+said")
            .look(
                    "c.attributed_to_id",
                    SOURCES,
                    Column.of("attributed_to", TEXT, "Claim.attributedTo", "#meta+speaker+code")
                            .noting("Its ref."),
                    Column.of("attributed_to_name", TEXT, "Source.name", "#meta+speaker+name")
                            .noting("Of whom it is attributed to."))
            .look(
                    "c.reported_by_id",
                    SOURCES,
                    Column.of("reported_by", TEXT, "Claim.reportedBy", "#meta+source+code")
                            .noting("Its ref."),
                    Column.of("reported_by_name", TEXT, "Source.name", "#meta+source+name")
                            .noting("Of who reports it."))
            .own("c.speaker_as_coded", "speaker_as_coded", TEXT, "Claim.speakerAsCoded", "#meta+speaker+text")
            .look(
                    "c.report_id",
                    REPORTS,
                    Column.of("report", TEXT, "Claim.report", "#meta+report+code")
                            .noting("Its ref."),
                    Column.of("report_headline", TEXT, "Report.headline", "#meta+report+name"),
                    Column.of("report_url", TEXT, "Report.url", "#meta+url"),
                    Column.of("report_published", DATE, "Report.published", "#date+published"))
            .look(
                    "c.supersedes_id",
                    "select id, ref from claim where id ?",
                    Column.of("supersedes", TEXT, "Claim.supersedes", "#claim+supersedes+code")
                            .noting("Its ref."))
            .own("c.note", "note", TEXT, "Claim.note", "#description")
            .own("c.recorded_at", "recorded_at", TIME, "Claim.recordedAt", "#date+recorded");

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public String description() {
        return "One row a claim, in the order in which they were stored.";
    }

    @Override
    public List<Column> columns() {
        return CLAIMS.columns();
    }

    @Override
    public String query() {
        return "claims";
    }

    @Override
    public Selection select(Reader reader, Map<String, Object> arguments, List<String> columns) {
        Fragment where = ClaimConditions.of(reader, (ClaimFilter) arguments.get("filter"), "filter");
        return new KeyedSelection(
                CLAIMS, where, columns, snapshot -> Origins.counted(snapshot, Fragment.of("""
                select e.release_id, count(*)
                from claim c
                join event e on e.id = c.event_id
                where ?
                group by e.release_id""", where)));
    }
}
