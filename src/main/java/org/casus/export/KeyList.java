package org.casus.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;

/**
 * Finds rows by keys: those that lie close together by ranges, the others one by one. Both databases go through a range
 * several times as fast as they look up as many keys.
 */
final class KeyList {

    /**
     * How far two keys of a range may be apart. The ids of all tables come off one sequence, so that a table's
     * neighbours are some six apart; much beyond that, more rows would be read for nothing than is saved.
     */
    private static final int GAP = 32;

    /** A shorter range is not worth a statement of its own. */
    private static final int SHORTEST = 32;

    private KeyList() {}

    /**
     * Hands the rows of these keys to the sink, and maybe others' between them. Those of one key come in the order of
     * the statement.
     *
     * @param sql a statement in which a question mark stands behind the key's column, such as {@code where id ?}
     */
    static void each(Snapshot snapshot, String sql, Collection<Long> keys, Snapshot.Sink sink) {
        for (Fragment met : met(keys)) {
            snapshot.each(Fragment.of(sql, met), sink);
        }
    }

    /** What a column of keys must be, to be one of these. */
    static List<Fragment> met(Collection<Long> keys) {
        List<Long> sorted = keys.stream().sorted().toList();
        List<Fragment> conditions = new ArrayList<>();
        List<Long> single = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to) - sorted.get(to - 1) <= GAP) {
                to++;
            }
            if (to - from >= SHORTEST) {
                conditions.add(Fragment.of("between ? and ?", sorted.get(from), sorted.get(to - 1)));
            } else {
                single.addAll(sorted.subList(from, to));
            }
            from = to;
        }
        if (!single.isEmpty()) {
            conditions.add(Fragment.of("= any(?)", single));
        }
        return conditions;
    }
}
