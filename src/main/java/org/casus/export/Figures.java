package org.casus.export;

import static org.casus.export.TableColumn.Type.DATE;
import static org.casus.export.TableColumn.Type.INTEGER;
import static org.casus.export.TableColumn.Type.TEXT;

import java.util.List;

/** The columns that tables of sums over events share. */
final class Figures {

    static final TableColumn COUNTRY = TableColumn.of("country", TEXT, "Country.alpha3", "#country+code+v_iso3");
    static final TableColumn COUNTRY_NAME = TableColumn.of("country_name", TEXT, "Country.name", "#country+name");
    static final TableColumn ADMIN1 = TableColumn.of("admin1", TEXT, "StatisticsKeys.admin1", "#adm1+name");
    static final TableColumn PRIO_GRID =
            TableColumn.of("prio_grid", INTEGER, "StatisticsKeys.prioGrid", "#geo+grid+code");
    static final TableColumn ACTOR = TableColumn.of("actor", TEXT, "Actor.ref", "#group+code");
    static final TableColumn ACTOR_NAME = TableColumn.of("actor_name", TEXT, "Actor.name", "#group+name");
    static final TableColumn DYAD = TableColumn.of("dyad", TEXT, "Dyad.ref", "#event+dyad+code");
    static final TableColumn DYAD_NAME = TableColumn.of("dyad_name", TEXT, "Dyad.name", "#event+dyad+name");

    static final List<TableColumn> TIME = List.of(
            TableColumn.of("period", TEXT, "StatisticsKeys.label", "#date+period"),
            TableColumn.of("from", DATE, "StatisticsKeys.from", "#date+start"),
            TableColumn.of("to", DATE, "StatisticsKeys.to", "#date+end"));

    static final List<TableColumn> SUMS = List.of(
            TableColumn.of("events", INTEGER, "StatisticsRow.events", "#event+num"),
            TableColumn.of("deaths_low", INTEGER, "StatisticsToll.low", "#affected+killed+min"),
            TableColumn.of("deaths_best", INTEGER, "StatisticsToll.best", "#affected+killed+best"),
            TableColumn.of("deaths_high", INTEGER, "StatisticsToll.high", "#affected+killed+max"),
            TableColumn.of("deaths_civilians", INTEGER, "StatisticsToll.civilians", "#affected+killed+civilians"),
            TableColumn.of("deaths_unknown", INTEGER, "StatisticsToll.unknown", "#affected+killed+unknown"),
            TableColumn.of(
                    "events_without_toll", INTEGER, "StatisticsRow.eventsWithoutToll", "#event+num+without_toll"));

    private Figures() {}
}
