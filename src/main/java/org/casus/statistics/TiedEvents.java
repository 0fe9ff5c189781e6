package org.casus.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.record.Toll;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.VersionedCache;

/**
 * Sees to it that sums count events once that are tied. Few events are: which of them are left out is decided by
 * question, with one statement, and their figures are taken out of the sums. Where nothing is tied, which is remembered
 * by version of the data, no statement is sent.
 */
final class TiedEvents {

    private static final String MET = """
            select ?e.id, coalesce(e.deaths_best, e.deaths_low, e.deaths_high) is not null, d.ref, e.ref
            from event e
            join release r on r.id = e.release_id
            join dataset d on d.id = r.dataset_id
            where e.id = any(?) and (?)
            """;

    private static final String POSSIBLY_SAME = """
            select ?e.id
            from event e
            where (e.id in (select event_id from event_link where kind = 'POSSIBLY_SAME')
                or e.id in (select other_id from event_link where kind = 'POSSIBLY_SAME'))
              and (?)
            """;

    private static final String PAIRS = """
            select event_id, other_id
            from event_link
            where kind = 'POSSIBLY_SAME' and event_id = any(?) and other_id = any(?)
            """;

    private final VersionedCache<String, EventTies> ties = new VersionedCache<>("event-ties", 1, any -> 0);
    private final List<String> order;

    /**
     * @param order refs of datasets, with or without {@code dataset:}: whose event counts of several that are the same
     */
    TiedEvents(List<String> order) {
        this.order =
                order.stream().map(ref -> ref.replaceFirst("^dataset:", "")).toList();
    }

    /**
     * The events that are not to be counted for a question.
     *
     * @param tolls of a question as of some time, the tolls of then; else null
     * @param version of the data
     */
    LeftOut leftOut(Reader reader, Question question, DimensionLookup known, Map<Long, Toll> tolls, long version) {
        EventTies all = ties.get(version, "all", () -> EventTies.load(reader));
        if (all.events().isEmpty()) {
            return LeftOut.NONE;
        }
        DimensionPart parent = question.parents() == null ? null : EventParts.of(question.parents(), known);
        int columns = parent == null ? 0 : parent.columns().size();
        List<LeftOut.Met> met =
                reader.rows(Fragment.of(MET, selected(parent), all.events(), where(question, known)), row -> {
                    long event = row.getLong(columns + 1);
                    boolean counted = tolls == null
                            ? row.getBoolean(columns + 2)
                            : tolls.containsKey(event) && tolls.get(event).isCounted();
                    String dataset = row.getString(columns + 3);
                    return new LeftOut.Met(
                            event,
                            parents(parent, row),
                            new EventTies.TiedMember(counted, rank(dataset), dataset, row.getString(columns + 4)));
                });
        return LeftOut.of(all, question.count(), met);
    }

    /** How many pairs of events that are counted are only possibly the same, by the question's parents. */
    Map<Long, Integer> possiblySame(Reader reader, Question question, DimensionLookup known, LeftOut leftOut) {
        record End(long event, List<?> parents) {}
        record TiedPair(long one, long other) {}
        DimensionPart parent = question.parents() == null ? null : EventParts.of(question.parents(), known);
        int columns = parent == null ? 0 : parent.columns().size();
        Map<Long, Set<Long>> ends = new HashMap<>();
        for (End end : reader.rows(
                Fragment.of(POSSIBLY_SAME, selected(parent), where(question, known)),
                row -> new End(row.getLong(columns + 1), parents(parent, row)))) {
            for (Object of : end.parents) {
                if (!leftOut.of((Long) of).containsKey(end.event)) {
                    ends.computeIfAbsent((Long) of, any -> new HashSet<>()).add(end.event);
                }
            }
        }
        Map<Long, Integer> pairs = new HashMap<>();
        if (!ends.isEmpty()) {
            Set<Long> all = new HashSet<>();
            ends.values().forEach(all::addAll);
            List<TiedPair> found =
                    reader.rows(Fragment.of(PAIRS, all, all), row -> new TiedPair(row.getLong(1), row.getLong(2)));
            ends.forEach((of, events) -> pairs.put(of, (int) found.stream()
                    .filter(pair -> events.contains(pair.one) && events.contains(pair.other))
                    .count()));
        }
        return pairs;
    }

    private int rank(String dataset) {
        int place = order.indexOf(dataset.replaceFirst("^dataset:", ""));
        return place < 0 ? order.size() : place;
    }

    private static Fragment where(Question question, DimensionLookup known) {
        return question.parents() == null
                ? question.where()
                : Fragment.of("(?) and ?", question.where(), EventParts.concern(question.parents(), known));
    }

    private static Fragment selected(DimensionPart parent) {
        return parent == null
                ? Fragment.EMPTY
                : Fragment.of(
                        "?, ",
                        Fragment.join(
                                ", ",
                                parent.columns().stream()
                                        .map(DimensionColumn::sql)
                                        .toList()));
    }

    private static List<?> parents(DimensionPart parent, ResultSet row) throws SQLException {
        if (parent == null) {
            return Collections.singletonList(null);
        }
        List<Object> values = new ArrayList<>();
        for (DimensionColumn column : parent.columns()) {
            values.add(column.type().read(row, values.size() + 1));
        }
        return parent.keys().apply(values);
    }
}
