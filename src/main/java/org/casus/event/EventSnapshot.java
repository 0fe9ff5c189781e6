package org.casus.event;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.VictimGroup;

/**
 * What belonged to an event at some time. What is null is as it is now.
 *
 * @param participations who took part
 * @param classifications how schemes classified it
 * @param reports what it rested on
 * @param tags its tags
 * @param claims what was claimed of it, the oldest first
 */
public record EventSnapshot(
        List<Participation> participations,
        List<Classification> classifications,
        List<Report> reports,
        List<String> tags,
        List<Claim> claims) {

    /** A list of an event: as it was, or as it is now. */
    static <T> CompletionStage<List<T>> list(
            Event event, Function<EventSnapshot, List<T>> was, Function<Event, CompletionStage<List<T>>> is) {
        List<T> list = event.past == null ? null : was.apply(event.past);
        return list == null ? is.apply(event) : java.util.concurrent.CompletableFuture.completedFuture(list);
    }

    /** The claims that are asked for; what is empty or null does not narrow them. */
    List<Claim> claims(List<Metric> metric, List<VictimGroup> victimGroup, Boolean current) {
        List<Long> superseded = claims.stream()
                .flatMap(claim -> Stream.ofNullable(claim.supersedesKey))
                .toList();
        return claims.stream()
                .filter(claim -> metric == null || metric.contains(claim.metric))
                .filter(claim -> victimGroup == null || victimGroup.contains(claim.victimGroup))
                .filter(claim -> current == null || current != superseded.contains(claim.key))
                .toList();
    }
}
