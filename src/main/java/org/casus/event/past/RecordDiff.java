package org.casus.event.past;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casus.dataset.Revision;
import org.casus.dataset.RevisionAction;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * What a record was at some time, as far as it differs from what it is now: its later revisions, taken back one by one.
 *
 * @param there whether it was there then
 * @param fields what was different, by field; all of it, where it is not there now
 * @param whole whether the fields are all there was
 * @param updates how many updates of it, as it was then, were taken back
 * @param tombstone the revision that took it away later; null where none did
 */
record RecordDiff(boolean there, Map<String, Object> fields, boolean whole, int updates, Revision tombstone) {

    /** A revision of nothing else leaves the version as it is. */
    private static final Set<String> LINKS = Set.of("links");

    /** @param now whether it is there now */
    static RecordDiff of(Reader reader, String type, UUID uid, OffsetDateTime asOf, boolean now) {
        List<Revision> later = reader.entities(Revision.class, Fragment.of("""
                        select *
                        from revision
                        where record_uid = ? and record_type = ? and at > ?
                        order by version desc, id desc""", uid, type, asOf));
        boolean there = now;
        boolean whole = false;
        int updates = 0;
        Revision tombstone = null;
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Revision revision : later) {
            switch (revision.action) {
                case CREATED, RESTORED -> {
                    there = false;
                    tombstone = null;
                    fields.clear();
                }
                case REMOVED -> {
                    there = true;
                    whole = true;
                    updates = 0;
                    tombstone = revision;
                    fields.clear();
                    fields.putAll(revision.content());
                }
                case UPDATED -> {
                    Map<String, Object> changes = revision.content();
                    updates += changes.keySet().equals(LINKS) ? 0 : 1;
                    changes.forEach((field, change) -> fields.put(field, ((Map<?, ?>) change).get("from")));
                }
            }
        }
        return new RecordDiff(there, fields, whole, updates, tombstone);
    }

    /** Whether a field was, or may have been, something else than it is. */
    boolean has(String field) {
        return whole || fields.containsKey(field);
    }

    /** Whether something was done to it before. */
    boolean isRemoved() {
        return tombstone != null && tombstone.action == RevisionAction.REMOVED;
    }
}
