package org.casus.desk.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.error.Violations;
import org.casus.graphql.node.Refs;
import org.casus.graphql.node.RemovedRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;

/** Finds the keys of records that inputs name: a statement a table, and one for each that is not there. */
public final class ReferenceLookup {

    private final Reader reader;
    private final Map<String, Map<String, Long>> keys;

    /** @param keys those that are known already; gets those that are found */
    ReferenceLookup(Reader reader, Map<String, Map<String, Long>> keys) {
        this.reader = reader;
        this.keys = keys;
    }

    void find(Map<String, Set<String>> refs, Map<InputReference, String> paths, Violations violations) {
        refs.forEach((table, some) -> {
            Map<String, Long> known = keys.computeIfAbsent(table, any -> new HashMap<>());
            List<String> wanted = some.stream()
                    .filter(Objects::nonNull)
                    .filter(ref -> !known.containsKey(ref))
                    .toList();
            if (!wanted.isEmpty()) {
                known.putAll(found(table, wanted));
                wanted.stream()
                        .filter(ref -> !known.containsKey(ref))
                        .forEach(ref -> unknown(table, ref, paths.get(new InputReference(table, ref)), violations));
            }
        });
    }

    private Map<String, Long> found(String table, Collection<String> refs) {
        Map<UUID, String> uids = new HashMap<>();
        refs.forEach(ref -> uids.put(Uid.of(ref), ref));
        Map<String, Long> found = new HashMap<>();
        reader.rows(
                Fragment.of("select uid, id from " + table + " where uid = any(?)", List.copyOf(uids.keySet())),
                row -> found.put(uids.get(row.getObject(1, UUID.class)), row.getLong(2)));
        return found;
    }

    /** The refusal of a record that is to be changed and is not there. */
    public static Refusal unknown(Reader reader, PendingRecord draft, String path) {
        String table = draft.shape().table();
        Refusal removed = RemovedRecord.orElse(reader, draft.shape().type(), Uid.of(draft.ref()), null, path, null);
        if (removed != null) {
            return removed;
        }
        return new Refusal(
                ErrorCode.NOT_FOUND,
                path,
                "No " + table.replace('_', ' ') + " has the ref \"" + Quoted.of(draft.ref()) + "\".",
                Refs.nearest(reader, table, draft.ref()));
    }

    private void unknown(String table, String ref, String path, Violations violations) {
        Refusal removed = RemovedRecord.orElse(reader, null, Uid.of(ref), null, path, null);
        if (removed != null) {
            violations.add(removed.code(), path, removed.getMessage(), List.of());
            return;
        }
        violations.add(
                code(table),
                path,
                "No " + table.replace('_', ' ') + " has the ref \"" + Quoted.of(ref)
                        + "\"; record it first, or in the same request.",
                Refs.nearest(reader, table, ref));
    }

    private static ErrorCode code(String table) {
        return switch (table) {
            case "claim", "report", "reported_statistic" -> ErrorCode.NOT_FOUND;
            default -> ErrorCode.valueOf("UNKNOWN_" + table.toUpperCase(Locale.ROOT));
        };
    }
}
