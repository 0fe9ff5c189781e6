package org.casus.export;

import java.util.List;

/** What a panel has a row for, at each time. */
enum PanelUnit {
    COUNTRY(List.of(Figures.COUNTRY, Figures.COUNTRY_NAME), "n.alpha3, n.name", """
            event e
            left join country n on n.id = e.country_id"""),

    /** As in statistics, one unit is "nobody said", whatever the country. */
    ADMIN1(
            List.of(Figures.COUNTRY, Figures.COUNTRY_NAME, Figures.ADMIN1),
            "case when pl.admin1 is null then null else n.alpha3 end, case when pl.admin1 is null then null else n.name end, pl.admin1",
            """
            event e
            left join country n on n.id = e.country_id
            left join place pl on pl.id = e.place_id"""),

    PRIO_GRID(List.of(Figures.PRIO_GRID), "e.prio_grid", "event e"),

    DYAD(List.of(Figures.DYAD, Figures.DYAD_NAME), "y.ref, y.name", """
            event e
            left join dyad y on y.id = e.dyad_id"""),

    /** An event counts once for each of its actors, however often one is named in it. */
    ACTOR(List.of(Figures.ACTOR, Figures.ACTOR_NAME), "a.ref, a.name", """
            event e
            join participation p on p.event_id = e.id and not exists (
                select 1 from participation q where q.event_id = p.event_id and q.actor_id = p.actor_id and q.id < p.id)
            join actor a on a.id = p.actor_id""");

    private final List<TableColumn> columns;
    private final String key;
    private final String from;

    PanelUnit(List<TableColumn> columns, String key, String from) {
        this.columns = columns;
        this.key = key;
        this.from = from;
    }

    /** Its columns. */
    List<TableColumn> columns() {
        return columns;
    }

    /** The same in SQL, over {@link #from}. */
    String key() {
        return key;
    }

    /** The tables, with events under the alias e. */
    String from() {
        return from;
    }
}
