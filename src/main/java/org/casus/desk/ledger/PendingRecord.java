package org.casus.desk.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.dataset.FromTo;
import org.casus.dataset.RevisionAction;

/** A record between what it was and what it is going to be. */
public final class PendingRecord {

    private final RecordShape shape;
    private final String ref;
    private final long key;
    private final int version;
    private final boolean own;
    private final Map<String, Object> before;
    private final Map<String, Object> after;
    private boolean removed;
    private boolean restored;
    private String reason;

    /** @param before null where it is not there yet */
    PendingRecord(RecordShape shape, String ref, long key, int version, boolean own, Map<String, Object> before) {
        this.shape = shape;
        this.ref = ref;
        this.key = key;
        this.version = version;
        this.own = own;
        this.before = before;
        this.after = before == null ? shape.state(Map.of()) : new LinkedHashMap<>(before);
    }

    /** What it is. */
    public RecordShape shape() {
        return shape;
    }

    /** Its ref. */
    public String ref() {
        return ref;
    }

    long key() {
        return key;
    }

    /** The version that it has, or will have; of a record that comes again, the one after its removal. */
    public int version() {
        return before == null || isChanged() ? version + 1 : version;
    }

    int versionBefore() {
        return version;
    }

    /** Whether a desk recorded it, or is about to. */
    public boolean isOwn() {
        return own;
    }

    /** Whether it was not there. */
    public boolean isNew() {
        return before == null;
    }

    Map<String, Object> before() {
        return before;
    }

    Map<String, Object> after() {
        return after;
    }

    /** What a field is going to be; null where nobody said. */
    public Object get(String field) {
        return after.get(field);
    }

    /** The same, of a field that is a text. */
    public String text(String field) {
        return (String) after.get(field);
    }

    /** Says what a field is going to be. */
    public void set(String field, Object value) {
        after.put(field, value);
    }

    /** Says that it goes. */
    void remove() {
        removed = true;
    }

    /** Whether it goes. */
    public boolean isRemoved() {
        return removed;
    }

    /** Why it is done: kept with the revision. */
    public void because(String why) {
        reason = why;
    }

    /** What its revision says: of a record that goes its last state, else {@code from} and {@code to} by field. */
    public Map<String, Object> revision() {
        Map<String, Object> said = new LinkedHashMap<>(removed ? after : changes());
        if (reason != null) {
            said.put("reason", removed ? reason : FromTo.of(null, reason));
        }
        return said;
    }

    /** It was removed before, and comes again. */
    void restore() {
        restored = true;
    }

    boolean isChanged() {
        return removed || before == null || !changes().isEmpty();
    }

    boolean isChanged(String field) {
        return before == null || !Objects.equals(before.get(field), after.get(field));
    }

    /** What is done to it; null for nothing. */
    public RevisionAction action() {
        if (removed) {
            return RevisionAction.REMOVED;
        }
        if (before == null) {
            return restored ? RevisionAction.RESTORED : RevisionAction.CREATED;
        }
        return isChanged() ? RevisionAction.UPDATED : null;
    }

    /** The fields that change, each with what it was ({@code from}) and is going to be ({@code to}). */
    public Map<String, Map<String, Object>> changes() {
        Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
        after.forEach((field, to) -> {
            Object from = before == null ? null : before.get(field);
            if (!Objects.equals(from, to) && !(from == null && List.of().equals(to))) {
                changes.put(field, FromTo.of(from, to));
            }
        });
        return changes;
    }
}
