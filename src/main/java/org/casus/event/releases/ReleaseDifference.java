package org.casus.event.releases;

import java.util.List;
import java.util.UUID;
import org.casus.dataset.FieldChange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * An event in which two releases differ.
 *
 * @param ref the event's
 * @param uid the event's
 */
@Description("An event in which two releases differ.")
public record ReleaseDifference(
        @NonNull @Description("In what it differs.") DifferenceKind kind,

        @NonNull @Description("The ref of the event.") String ref,

        @Ignore UUID uid,

        @NonNull
        @Description(
                "The fields that differ: from what the earlier release says, to what the later one says. Of an event that was created what it is, of one that was removed what it was.")
        List<@NonNull FieldChange> changes) {}
