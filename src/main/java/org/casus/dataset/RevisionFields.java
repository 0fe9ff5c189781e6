package org.casus.dataset;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.casus.graphql.node.Records;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What a revision tells beside its columns. */
@RegisterForReflection
@GraphQLApi
public class RevisionFields {

    @Name("run")
    @Description("The import that did it, where it was one.")
    public CompletionStage<ImportRun> runOfRevision(@Source Revision revision) {
        return Records.one(ImportRun.class, revision.runKey);
    }

    @Name("changes")
    @NonNull
    @Description("What changed, field by field: of a record that was removed, its last state, as what it was.")
    public List<@NonNull FieldChange> changesOfRevision(@Source Revision revision) {
        if (revision.stored == null) { // of an event that was removed between two looks
            return List.of();
        }
        return revision.content().entrySet().stream()
                .map(field -> change(revision, field.getKey(), field.getValue()))
                .toList();
    }

    private static FieldChange change(Revision revision, String field, Object stored) {
        return revision.action != RevisionAction.REMOVED && stored instanceof Map<?, ?> change
                ? FieldChange.of(field, change)
                : FieldChange.of(field, stored, null);
    }
}
