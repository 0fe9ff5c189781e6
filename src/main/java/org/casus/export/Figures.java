package org.casus.export;

import static org.casus.export.Column.Type.DATE;
import static org.casus.export.Column.Type.INTEGER;
import static org.casus.export.Column.Type.TEXT;

import java.util.List;

/** The columns that tables of sums over events share. */
final class Figures {

    static final Column COUNTRY = Column.of("country", TEXT, "Country.alpha3", "#country+code+v_iso3");
    static final Column COUNTRY_NAME = Column.of("country_name", TEXT, "Country.name", "#country+name");
    static final Column ADMIN1 = Column.of("admin1", TEXT, "StatisticsKeys.admin1", "#adm1+name");
    static final Column PRIO_GRID = Column.of("prio_grid", INTEGER, "StatisticsKeys.prioGrid", "#geo+grid+code");
    static final Column ACTOR = Column.of("actor", TEXT, "Actor.ref", "#group+code");
    static final Column ACTOR_NAME = Column.of("actor_name", TEXT, "Actor.name", "#group+name");

    static final List<Column> TIME = List.of(
            Column.of("period", TEXT, "StatisticsKeys.label", "#date+period"),
            Column.of("from", DATE, "StatisticsKeys.from", "#date+start"),
            Column.of("to", DATE, "StatisticsKeys.to", "#date+end"));

    static final List<Column> SUMS = List.of(
            Column.of("events", INTEGER, "StatisticsRow.events", "#event+num"),
            Column.of("deaths_low", INTEGER, "StatisticsToll.low", "#affected+killed+min"),
            Column.of("deaths_best", INTEGER, "StatisticsToll.best", "#affected+killed+best"),
            Column.of("deaths_high", INTEGER, "StatisticsToll.high", "#affected+killed+max"),
            Column.of("deaths_civilians", INTEGER, "StatisticsToll.civilians", "#affected+killed+civilians"));

    private Figures() {}
}
