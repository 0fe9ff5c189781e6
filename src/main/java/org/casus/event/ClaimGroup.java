package org.casus.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.claim.Claim;
import org.casus.dataset.record.VictimGroup;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Claims that have something in common. */
@Description("Claims of an event that have something in common.")
public record ClaimGroup(
        @Ignore Long speakerKey,

        @Description("Whom they count; null where they are grouped by something else.")
        VictimGroup victimGroup,

        @NonNull @Description("The claims, the oldest first.")
        List<@NonNull Claim> claims) {

    /** The groups, in the order in which each was first spoken of. */
    static List<ClaimGroup> of(List<Claim> claims, ClaimGrouping by) {
        return switch (by) {
            case SPEAKER ->
                groups(claims, Claim::speakerKey).entrySet().stream()
                        .map(group -> new ClaimGroup(group.getKey(), null, group.getValue()))
                        .toList();
            case VICTIM_GROUP ->
                // A claim of who did it counts nobody.
                groups(
                                claims.stream()
                                        .filter(claim -> claim.victimGroup != null)
                                        .toList(),
                                claim -> claim.victimGroup)
                        .entrySet()
                        .stream()
                        .map(group -> new ClaimGroup(null, group.getKey(), group.getValue()))
                        .toList();
        };
    }

    private static <K> Map<K, List<Claim>> groups(List<Claim> claims, Function<Claim, K> key) {
        return claims.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
