package org.casus.export;

import static org.casus.export.TableColumn.Type.TEXT;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.casus.statistics.StatisticsAnswer;
import org.casus.statistics.StatisticsKeys;
import org.casus.statistics.StatisticsRow;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;

/** The rows of an answer: 100,000 at most, as statistics have it, so they are in memory as they are for a page. */
final class StatisticsSelection implements Selection {

    private static final String COUNTRY = "country";

    private final StatisticsAnswer answer;
    private final List<TableColumn> columns;
    private final Fragment where;

    /**
     * @param all the columns of the grouping
     * @param wanted names of some of them; empty for all
     * @param where which events it is about, a condition on the alias e
     */
    StatisticsSelection(StatisticsAnswer answer, List<TableColumn> all, List<String> wanted, Fragment where) {
        this.answer = answer;
        this.columns = Columns.chosen(all, wanted);
        this.where = where;
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    @Override
    public Contents contents(Snapshot snapshot) {
        return new Contents(
                answer.rows().size(), DataOrigins.ofEvents(snapshot, where).releases());
    }

    @Override
    public void read(Snapshot snapshot, Sink sink) throws IOException {
        KeyNames names = new KeyNames(snapshot, answer);
        Object[] values = new Object[columns.size()];
        for (StatisticsRow row : answer.rows()) {
            StatisticsKeys keys = row.getKeys();
            for (int i = 0; i < values.length; i++) {
                values[i] = value(columns.get(i).name(), row, keys, names);
            }
            sink.row(values);
        }
    }

    private static Object value(String column, StatisticsRow row, StatisticsKeys keys, KeyNames names) {
        return switch (column) {
            case "country" -> names.get(COUNTRY, keys.countryKey, 0);
            case "country_name" -> names.get(COUNTRY, keys.countryKey, 1);
            case "region" -> keys.region;
            case "admin1" -> keys.admin1;
            case "prio_grid" -> keys.prioGrid;
            case "period" -> keys.label;
            case "from" -> keys.from;
            case "to" -> keys.to;
            case "type_of_violence" -> keys.typeOfViolence;
            case "actor" -> names.get("actor", keys.actorKey, 0);
            case "actor_name" -> names.get("actor", keys.actorKey, 1);
            case "dyad" -> names.get("dyad", keys.dyadKey, 0);
            case "dyad_name" -> names.get("dyad", keys.dyadKey, 1);
            case "conflict" -> names.get("conflict", keys.conflictKey, 0);
            case "conflict_name" -> names.get("conflict", keys.conflictKey, 1);
            case "dataset" -> names.get("dataset", keys.datasetKey, 0);
            case "source" -> names.get("source", keys.sourceKey, 0);
            case "source_name" -> names.get("source", keys.sourceKey, 1);
            case "date_precision" -> keys.datePrecision;
            case "place_precision" -> keys.placePrecision;
            case "other" -> keys.other;
            case "events" -> row.events;
            case "coded_undated" -> row.codedUndated;
            case "deaths_low" -> row.fatalities.low;
            case "deaths_best" -> row.fatalities.best;
            case "deaths_high" -> row.fatalities.high;
            case "deaths_civilians" -> row.fatalities.civilians;
            default -> throw new IllegalStateException(column);
        };
    }

    /** The refs and names of the records that keys stand for: one statement a kind, for all rows. */
    private static final class KeyNames {

        private static final Map<String, Function<StatisticsKeys, Long>> KINDS = Map.of(
                COUNTRY,
                keys -> keys.countryKey,
                "actor",
                keys -> keys.actorKey,
                "dyad",
                keys -> keys.dyadKey,
                "conflict",
                keys -> keys.conflictKey,
                "dataset",
                keys -> keys.datasetKey,
                "source",
                keys -> keys.sourceKey);

        private final Map<String, Lookup> lookups = new HashMap<>();

        KeyNames(Snapshot snapshot, StatisticsAnswer answer) {
            KINDS.forEach((kind, key) -> {
                List<Long> keys = answer.rows().stream()
                        .map(row -> key.apply(row.getKeys()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                String ref = kind.equals(COUNTRY) ? "alpha3" : "ref";
                Lookup lookup =
                        new Lookup("select id, " + ref + ", name from " + kind + " where id ?", List.of(TEXT, TEXT));
                lookup.load(snapshot, keys);
                lookups.put(kind, lookup);
            });
        }

        Object get(String kind, Long key, int column) {
            return lookups.get(kind).get(key, column);
        }
    }
}
