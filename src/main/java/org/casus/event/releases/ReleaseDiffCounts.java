package org.casus.event.releases;

import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * How many events two releases differ in.
 *
 * @param created which the earlier one does not have
 * @param updated which say something else
 * @param removed which the later one does not have
 */
@Description("How many events two releases differ in.")
public record ReleaseDiffCounts(
        @NonNull @Description("Events that the earlier release does not have.")
        int created,

        @NonNull @Description("Events that both have, with different fields.")
        int updated,

        @NonNull @Description("Events that the later release does not have any more.")
        int removed) {

    static ReleaseDiffCounts of(Map<DifferenceKind, Integer> counts) {
        return new ReleaseDiffCounts(
                counts.getOrDefault(DifferenceKind.CREATED, 0),
                counts.getOrDefault(DifferenceKind.UPDATED, 0),
                counts.getOrDefault(DifferenceKind.REMOVED, 0));
    }
}
