package org.casus.event;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.claim.Claim;
import org.casus.claim.ClaimConditions;
import org.casus.claim.KnownClaims;
import org.casus.dataset.record.Toll;
import org.casus.statistics.KnownAt;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * Events as they were known by some time: which there were, and how many died. By when something was said or published,
 * not by when Casus recorded it; what is undated was known at no time that anybody could tell.
 */
final class KnownAtConditions {

    private KnownAtConditions() {}

    /**
     * The condition on {@code event e} that it was known: a report on it was published, or something of it said that
     * was not retracted by then. A report counts from the first moment of its day in UTC, as a claim does of which only
     * the day is known.
     */
    static Fragment condition(Instant by) {
        return Fragment.of(
                """
                (exists (select 1 from claim s where s.event_id = e.id and s.said_at <= ? and ?)
                 or exists (select 1 from event_report er join report r on r.id = er.report_id
                            where er.event_id = e.id and r.published_on <= ?))""",
                by.atOffset(ZoneOffset.UTC),
                ClaimConditions.notRetracted("s", by),
                by.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** The tolls of that time, each what {@code event.fatalities(knownBy:)} gives. */
    static KnownAt tolls(Instant by) {
        return new KnownAt(by, (reader, where) -> tolls(reader, where, by));
    }

    private static Map<Long, Toll> tolls(Reader reader, Fragment where, Instant by) {
        Map<Long, List<Claim>> claims = Claim.withConfirmations(
                        reader, reader.entities(Claim.class, Fragment.of("""
                                select c.*
                                from claim c
                                join event e on e.id = c.event_id
                                where c.metric = 'KILLED' and c.said_at <= ? and ?""", by.atOffset(ZoneOffset.UTC), where)))
                .stream()
                .collect(Collectors.groupingBy(claim -> claim.eventKey));
        Map<Long, Toll> tolls = new HashMap<>();
        // On which side somebody died is no figure of statistics.
        claims.forEach((event, some) -> tolls.put(event, ClaimedToll.of(KnownClaims.by(some, by), Map.of())));
        return tolls;
    }
}
