package org.casus.desk.ledger;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;

/** A record that is not what whoever wants to change it has seen: says what it is, and who made it so. */
public final class VersionConflict extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> details;

    private VersionConflict(String path, String message, Map<String, Object> details) {
        super(ErrorCode.CONFLICT, path, message);
        this.details = details;
    }

    /** Somebody else superseded the claim already. */
    public static VersionConflict superseded(PendingRecord claim, String by, String path) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ref", claim.ref());
        details.put("version", claim.versionBefore());
        details.put("current", claim.before());
        details.put("supersededBy", by);
        return new VersionConflict(
                path,
                "\"" + Quoted.of(claim.ref()) + "\" is superseded by " + Quoted.of(by)
                        + " already; look at that one, and revise it if there is still something to say.",
                details);
    }

    /** @param seen the version that whoever asks has seen, or null */
    static VersionConflict of(Reader reader, PendingRecord draft, Integer seen, String path) {
        record LastChange(String author, OffsetDateTime at, boolean imported) {}
        List<LastChange> last = reader.rows(
                Fragment.of("""
                        select author, at, run_id is not null
                        from revision
                        where record_uid = ? and record_type = ?
                        order by version desc, id desc
                        limit 1""", Uid.of(draft.ref()), draft.shape().type()),
                row -> new LastChange(row.getString(1), row.getObject(2, OffsetDateTime.class), row.getBoolean(3)));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ref", draft.ref());
        details.put("version", draft.versionBefore());
        details.put("current", draft.before());
        details.put("wanted", draft.changes());
        String who = "";
        if (!last.isEmpty()) {
            LastChange change = last.getFirst();
            String author = change.author != null ? change.author : change.imported ? "an import" : "nobody known";
            details.put("changedBy", author);
            details.put("changedAt", change.at.toInstant().toString());
            who = ", changed last by " + Quoted.of(author) + " at " + change.at.toInstant();
        }
        String name = "\"" + Quoted.of(draft.ref()) + "\"";
        return new VersionConflict(
                path + ".version",
                seen == null
                        ? name
                                + " is there already and says something else. To change it, give the version that you saw; it is at version "
                                + draft.versionBefore() + who + "."
                        : name + " was at version " + seen + " when you saw it, and is at " + draft.versionBefore()
                                + who + ". Look at extensions.current, and send what you still want with that version.",
                details);
    }

    @Override
    public Map<String, Object> details() {
        return details;
    }
}
