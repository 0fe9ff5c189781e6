package org.casus.export;

import static org.casus.export.Column.Type.DATE;
import static org.casus.export.Column.Type.INTEGER;
import static org.casus.export.Column.Type.LIST;
import static org.casus.export.Column.Type.NUMBER;
import static org.casus.export.Column.Type.TEXT;
import static org.casus.export.Column.Type.TIME;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.casus.claim.CountryWords;
import org.casus.claim.ReportedStatisticConditions;
import org.casus.claim.ReportedStatisticFilter;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/** One row a reported statistic. */
@Singleton
final class ReportedStatisticTable implements Table {

    private static final KeyedTable FIGURES = new KeyedTable("reported_statistic", "t")
            .own("t.ref", "ref", TEXT, "ReportedStatistic.ref", "#indicator+ref")
            .own("t.indicator", "indicator", TEXT, "ReportedStatistic.indicator", "#indicator+code")
            .look(
                    "t.subject_id",
                    "select id, ref, name from actor where id ?",
                    Column.of("subject", TEXT, "ReportedStatistic.subject", "#group+code")
                            .noting("Its ref."),
                    Column.of("subject_name", TEXT, "Actor.name", "#group+name"))
            .look(
                    "t.conflict_id",
                    "select id, ref, name from conflict where id ?",
                    Column.of("conflict", TEXT, "ReportedStatistic.conflict", "#event+conflict+code")
                            .noting("Its ref."),
                    Column.of("conflict_name", TEXT, "Conflict.name", "#event+conflict+name"))
            .look(
                    "t.dyad_id",
                    "select id, ref, name from dyad where id ?",
                    Column.of("dyad", TEXT, "ReportedStatistic.dyad", "#event+dyad+code")
                            .noting("Its ref."),
                    Column.of("dyad_name", TEXT, "Dyad.name", "#event+dyad+name"))
            .list(
                    """
                    select sc.reported_statistic_id, n.alpha3
                    from reported_statistic_country sc
                    join country n on n.id = sc.country_id
                    where sc.reported_statistic_id ?
                    order by sc.reported_statistic_id, n.alpha3""",
                    (texts, lists) -> lists.add(0, texts[0]),
                    Column.of("countries", LIST, "ReportedStatistic.countries", "#country+code+v_iso3")
                            .noting("Their ISO 3166-1 alpha-3 codes."))
            .look(
                    "t.place_id",
                    "select id, ref, name, latitude, longitude from place where id ?",
                    Column.of("place", TEXT, "ReportedStatistic.place", "#loc+code")
                            .noting("Its ref."),
                    Column.of("place_title", TEXT, "Place.name", "#loc+name"),
                    Column.of("latitude", NUMBER, "Place.latitude", "#geo+lat"),
                    Column.of("longitude", NUMBER, "Place.longitude", "#geo+lon"))
            .own("t.place_name", "place_name", TEXT, "ReportedStatistic.placeName", "#loc+text")
            .own("t.unit", "unit", TEXT, "ReportedStatistic.unit", "#indicator+unit")
            .own("t.quantifier", "quantifier", TEXT, "Quantity.quantifier", "#indicator+quantifier")
            .own("t.amount", "amount", INTEGER, "Quantity.amount", "#indicator+num")
            .own("t.low", "low", INTEGER, "Quantity.low", "#indicator+min")
            .own("t.best", "best", INTEGER, "Quantity.best", "#indicator+best")
            .own("t.high", "high", INTEGER, "Quantity.high", "#indicator+max")
            .own("t.as_of", "as_of", DATE, "ReportedStatistic.asOf", "#date+as_of")
            .own("t.period_from", "period_from", DATE, "Period.from", "#date+start")
            .own("t.period_to", "period_to", DATE, "Period.to", "#date+end")
            .own("t.confirmation", "confirmation", TEXT, "ReportedStatistic.confirmation", "#indicator+status")
            .own("t.said_at", "said_at", TIME, "ReportedStatistic.saidAt", "#date+said")
            .look(
                    "t.attributed_to_id",
                    ClaimTable.SOURCES,
                    Column.of("attributed_to", TEXT, "ReportedStatistic.attributedTo", "#meta+speaker+code")
                            .noting("Its ref."),
                    Column.of("attributed_to_name", TEXT, "Source.name", "#meta+speaker+name")
                            .noting("Of whom it is attributed to."))
            .look(
                    "t.reported_by_id",
                    ClaimTable.SOURCES,
                    Column.of("reported_by", TEXT, "ReportedStatistic.reportedBy", "#meta+source+code")
                            .noting("Its ref."),
                    Column.of("reported_by_name", TEXT, "Source.name", "#meta+source+name")
                            .noting("Of who reports it."))
            .look(
                    "t.report_id",
                    ClaimTable.REPORTS,
                    Column.of("report", TEXT, "ReportedStatistic.report", "#meta+report+code")
                            .noting("Its ref."),
                    Column.of("report_headline", TEXT, "Report.headline", "#meta+report+name"),
                    Column.of("report_url", TEXT, "Report.url", "#meta+url"),
                    Column.of("report_published", DATE, "Report.published", "#date+published"))
            .look(
                    "t.supersedes_id",
                    "select id, ref from reported_statistic where id ?",
                    Column.of("supersedes", TEXT, "ReportedStatistic.supersedes", "#indicator+supersedes+code")
                            .noting("Its ref."))
            .own("t.note", "note", TEXT, "ReportedStatistic.note", "#description")
            .own("t.recorded_at", "recorded_at", TIME, "ReportedStatistic.recordedAt", "#date+recorded");

    private final CountryWords countries;

    ReportedStatisticTable(CountryWords countries) {
        this.countries = countries;
    }

    @Override
    public String name() {
        return "reported-statistics";
    }

    @Override
    public String description() {
        return "One row a figure that somebody reported, in the order in which they were stored. It belongs to no dataset: cite its report and its speaker.";
    }

    @Override
    public List<Column> columns() {
        return FIGURES.columns();
    }

    @Override
    public String query() {
        return "reportedStatistics";
    }

    @Override
    public Selection select(Reader reader, Map<String, Object> arguments, List<String> columns) {
        Fragment where =
                ReportedStatisticConditions.of(reader, (ReportedStatisticFilter) arguments.get("filter"), countries);
        return new KeyedSelection(
                FIGURES,
                where,
                columns,
                snapshot -> new Selection.Contents(
                        snapshot.rows(
                                        Fragment.of("select count(*)\nfrom reported_statistic t\nwhere ?", where),
                                        row -> row.getLong(1))
                                .getFirst(),
                        Map.of()));
    }
}
