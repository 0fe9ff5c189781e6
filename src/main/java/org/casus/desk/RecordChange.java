package org.casus.desk;

import java.util.List;
import java.util.Map;
import org.casus.dataset.FieldChange;
import org.casus.desk.ledger.PendingRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What a mutation did to one record.
 *
 * @param type the record's type
 * @param ref its ref
 * @param outcome what was done
 * @param version the version that it has now
 * @param fields what changed
 */
@Description("What a mutation did to one record.")
public record RecordChange(
        @NonNull @Description("The record's type, such as Event.")
        String type,

        @NonNull @Description("Its ref.") String ref,
        @NonNull @Description("What was done to it.") MutationOutcome outcome,

        @NonNull @Description("The version that it has now, to be given with the next change of it.")
        int version,

        @NonNull @Description("What changed, field by field; nothing where it is unchanged or was taken away.")
        List<@NonNull FieldChange> fields) {

    static RecordChange of(PendingRecord draft) {
        return new RecordChange(
                draft.shape().type(),
                draft.ref(),
                draft.action() == null
                        ? MutationOutcome.UNCHANGED
                        : MutationOutcome.valueOf(draft.action().name()),
                draft.version(),
                draft.action() == null || draft.isRemoved()
                        ? List.of()
                        : draft.revision().entrySet().stream()
                                .map(change -> FieldChange.of(change.getKey(), (Map<?, ?>) change.getValue()))
                                .toList());
    }
}
