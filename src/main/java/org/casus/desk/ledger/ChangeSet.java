package org.casus.desk.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.error.Violations;
import org.casus.store.Transaction;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Property;

/**
 * What one mutation writes. Records are {@link #load}ed, as they are or as new ones; {@link #want} says what they are
 * to be; {@link ChangeWriter} writes the differences. Nothing is written before all of it is known to be right.
 */
public final class ChangeSet {

    private final Transaction transaction;
    private final Violations violations;
    private final DeskRelease release;
    private final Map<RecordShape, Map<String, PendingRecord>> drafts = new LinkedHashMap<>();
    private final Map<String, Map<String, Long>> keys = new HashMap<>();
    private final Set<PendingRecord> wanted = new LinkedHashSet<>();
    private Refusal conflict;

    /**
     * Begins with nothing.
     *
     * @param violations takes what is wrong with what is wanted
     * @param release to which new records belong
     */
    public ChangeSet(Transaction transaction, Violations violations, DeskRelease release) {
        this.transaction = transaction;
        this.violations = violations;
        this.release = release;
    }

    /** Where it is written. */
    public Transaction transaction() {
        return transaction;
    }

    /** The key of the release to which new records belong. */
    long release() {
        return release.key(transaction);
    }

    /** What is wrong so far. */
    public Violations violations() {
        return violations;
    }

    /** Looks up records by their refs, those that are there and those that are not: a statement a type and a list. */
    public void load(RecordShape shape, Collection<String> refs) {
        Map<String, PendingRecord> known = drafts.computeIfAbsent(shape, any -> new LinkedHashMap<>());
        List<String> unknown = refs.stream()
                .filter(ref -> ref != null && !known.containsKey(ref))
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        StoredStates states = new StoredStates(transaction.reader(), shape);
        Map<String, PendingRecord> stored = states.load(unknown);
        unknown.stream().filter(stored::containsKey).forEach(ref -> known.put(ref, stored.get(ref)));
        List<String> missing =
                unknown.stream().filter(ref -> !stored.containsKey(ref)).toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<String, Integer> removed = states.removed(missing);
        for (String ref : missing) {
            PendingRecord draft =
                    new PendingRecord(shape, ref, transaction.nextId(), removed.getOrDefault(ref, 0), true, null);
            if (removed.containsKey(ref)) {
                draft.restore();
            }
            known.put(ref, draft);
        }
    }

    /** The record with this ref, which was loaded; null for null. */
    public PendingRecord draft(RecordShape shape, String ref) {
        return ref == null ? null : drafts.getOrDefault(shape, Map.of()).get(ref);
    }

    Collection<PendingRecord> drafts(RecordShape shape) {
        return drafts.getOrDefault(shape, Map.of()).values();
    }

    Stream<PendingRecord> drafts() {
        return drafts.values().stream().flatMap(some -> some.values().stream());
    }

    /** What was asked to be written, in the order of asking. */
    public List<PendingRecord> wanted() {
        return List.copyOf(wanted);
    }

    /**
     * Says what a record is to be. What is not said of one that is there stays.
     *
     * @param state values by field
     * @param seen the version that whoever asks has seen; needed to change what is there
     * @param path of the input that says so
     */
    public void want(PendingRecord draft, Map<String, Object> state, Integer seen, String path) {
        if (!wanted.add(draft)) {
            violations.add(
                    ErrorCode.INVALID_ARGUMENTS,
                    path + ".ref",
                    "\"" + Quoted.of(draft.ref()) + "\" stands twice in the request; leave one out.");
        }
        state.forEach(draft::set);
        check(draft, seen, path);
    }

    /** Says that a record is to go; as {@link #want}. */
    public void remove(PendingRecord draft, Integer seen, String path) {
        wanted.add(draft);
        draft.remove();
        check(draft, seen, path);
    }

    /** Says that a record goes with another one, whoever has seen it. */
    public void takeAlong(PendingRecord draft) {
        draft.remove();
    }

    /** Refuses, once nothing else is wrong. */
    public void refuse(Refusal refusal) {
        conflict = conflict == null ? refusal : conflict;
    }

    private void check(PendingRecord draft, Integer seen, String path) {
        if (draft.isNew() || !draft.isChanged()) {
            return;
        }
        if (!draft.isOwn()) {
            violations.add(
                    ErrorCode.PUBLISHED_RECORD,
                    path + ".ref",
                    "\"" + Quoted.of(draft.ref())
                            + "\" came with a published dataset, and is not edited: record a claim of your own about it, or an event of your own and a link.");
        } else if (seen == null || seen != draft.versionBefore()) {
            refuse(VersionConflict.of(transaction.reader(), draft, seen, path));
        }
    }

    /**
     * Finds the keys of what the records that are wanted refer to.
     *
     * @param paths where each ref stands in the input, for what is wrong
     */
    public void resolve(Map<InputReference, String> paths) {
        Map<String, Set<String>> refs = new LinkedHashMap<>();
        drafts().filter(draft -> !draft.isNew() || wanted.contains(draft)).forEach(draft -> {
            named(draft, draft.after(), refs);
            if (!draft.isNew()) {
                named(draft, draft.before(), refs);
            }
        });
        paths.keySet()
                .forEach(reference -> refs.computeIfAbsent(reference.table(), any -> new LinkedHashSet<>())
                        .add(reference.ref()));
        drafts().filter(draft -> !draft.isNew() || wanted.contains(draft))
                .forEach(draft -> keys.computeIfAbsent(draft.shape().table(), any -> new HashMap<>())
                        .put(draft.ref(), draft.key()));
        new ReferenceLookup(transaction.reader(), keys).find(refs, paths, violations);
    }

    private static void named(PendingRecord draft, Map<String, Object> state, Map<String, Set<String>> refs) {
        for (Property property : draft.shape().mapping().told()) {
            if (property.isReference()) {
                add(refs, property, state.get(property.name()));
            }
        }
        for (Children list : draft.shape().lists()) {
            for (Property property : list.told()) {
                if (property.isReference() && state.get(list.name()) instanceof List<?> elements) {
                    elements.forEach(element -> add(refs, property, list.value(property, element)));
                }
            }
        }
    }

    private static void add(Map<String, Set<String>> refs, Property property, Object ref) {
        if (ref != null) {
            refs.computeIfAbsent(property.refers(), any -> new LinkedHashSet<>())
                    .add((String) ref);
        }
    }

    /** The key of a record that is there or about to be; null for null. */
    Long key(String table, String ref) {
        return ref == null ? null : keys.getOrDefault(table, Map.of()).get(ref);
    }

    /**
     * Refuses where something is wrong.
     *
     * @throws org.casus.graphql.error.InvalidInput with all that is wrong
     * @throws Refusal CONFLICT where a record is not what whoever asks has seen
     */
    public void check() {
        violations.check();
        if (conflict != null) {
            throw conflict;
        }
    }

    List<PendingRecord> changed(RecordShape shape) {
        List<PendingRecord> changed = new ArrayList<>();
        for (PendingRecord draft : drafts(shape)) {
            if (draft.isChanged() && (!draft.isNew() || wanted.contains(draft))) {
                changed.add(draft);
            }
        }
        return changed;
    }
}
