package org.casus.claim;

import java.util.List;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.GlobalId;
import org.casus.graphql.NodeTag;
import org.casus.graphql.Quoted;
import org.casus.graphql.Records;
import org.casus.graphql.Refusal;
import org.casus.graphql.Request;
import org.casus.graphql.StoredRecord;

/** Finds the record that a field was asked for by ref or id. */
final class OneRecord {

    private OneRecord() {}

    /**
     * The record.
     *
     * @param what what it is called in a refusal
     * @throws Refusal INVALID_ARGUMENTS unless one of ref and id is given; NOT_FOUND where no record has it
     */
    static <R extends StoredRecord> R find(Class<R> type, String what, String ref, String id) {
        if ((ref == null) == (id == null)) {
            throw new Refusal(ErrorCode.INVALID_ARGUMENTS, "ref", "Give either ref or id.");
        }
        R found = ref != null ? Records.byRef(Request.reader(), type, ref) : byId(type, id);
        if (found == null) {
            throw new Refusal(
                    ErrorCode.NOT_FOUND,
                    ref != null ? "ref" : "id",
                    "No " + what + " has the " + (ref != null ? "ref" : "id") + " \""
                            + Quoted.of(ref != null ? ref : id) + "\".");
        }
        return found;
    }

    private static <R extends StoredRecord> R byId(Class<R> type, String id) {
        GlobalId.Parts parts = GlobalId.parse(id, "id");
        if (parts.tag() != type.getAnnotation(NodeTag.class).value()) {
            return null;
        }
        List<R> found = Records.byUids(Request.reader(), type, List.of(parts.uid()));
        return found.isEmpty() ? null : found.getFirst();
    }
}
