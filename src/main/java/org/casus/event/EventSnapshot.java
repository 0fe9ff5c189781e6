package org.casus.event;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.casus.claim.Claim;
import org.casus.claim.Report;

/**
 * What belonged to an event at some time. What is null is as it is now.
 *
 * @param asOf the time
 * @param participations who took part
 * @param classifications how schemes classified it
 * @param reports what it rested on
 * @param tags its tags
 * @param claims what was claimed of it, the oldest first
 */
public record EventSnapshot(
        Instant asOf,
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
}
