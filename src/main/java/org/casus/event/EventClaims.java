package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.casus.claim.Claim;
import org.casus.claim.ClaimLists;
import org.casus.claim.Report;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.VictimGroup;
import org.casus.graphql.Batch;
import org.casus.graphql.Records;
import org.casus.graphql.Request;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What an event has of claims and reports. */
@GraphQLApi
@RegisterForReflection
public class EventClaims {

    private static final Batch<Long, List<Report>> REPORTS = Batch.list(
            "event.reports", (reader, events) -> Records.listed(reader, Report.class, Fragment.of("""
                    select er.event_id, er.report_id
                    from event_report er
                    join report r on r.id = er.report_id
                    where er.event_id = any(?)
                    order by r.published_on nulls last, r.id""", events)));

    private static final Batch<TollKey, Toll> TOLLS = Batch.one("event.claimedFatalities", EventClaims::tolls);

    private record TollKey(Long event, Instant knownBy) {}

    /** What is claimed of it. */
    @NonNull
    @Description("What is claimed of it, oldest first: what each speaker said, and how that grew.")
    public CompletionStage<@NonNull List<@NonNull Claim>> claims(
            @Source Event event,
            @Name("metric") @DefaultValue("[]") @Description("What they count; whatever it is unless narrowed.")
                    List<@NonNull Metric> metric,
            @Name("victimGroup") @DefaultValue("[]") @Description("Whom they count; whoever it is unless narrowed.")
                    List<@NonNull VictimGroup> victimGroup,
            @Name("current") @Description("True: those that no later claim supersedes. False: those that one does.")
                    Boolean current) {
        return ClaimLists.ofEvent(event.key, metric, victimGroup, current);
    }

    /** What it rests on. */
    @NonNull
    @Description("The reports that it rests on, oldest first, undated ones last.")
    public CompletionStage<@NonNull List<@NonNull Report>> reports(@Source Event event) {
        return Request.load(REPORTS, event.key);
    }

    /** What its claims make of the toll. */
    @NonNull
    @Description(
            "The people killed as its claims give them: the newest one of each speaker, never two speakers added up on the same victim group, disjoint groups added up. All null where nothing is claimed.")
    public CompletionStage<@NonNull Fatalities> claimedFatalities(
            @Source Event event,
            @Name("knownBy")
                    @Description(
                            "Only what was said by then; undated claims, of which nobody can tell, are left out. All that was said where it is left out.")
                    Instant knownBy) {
        return Request.load(TOLLS, new TollKey(event.key, knownBy))
                .thenApply(toll -> new Fatalities(
                        toll.low(),
                        toll.best(),
                        toll.high(),
                        toll.sideA(),
                        toll.sideB(),
                        toll.civilians(),
                        toll.unknown(),
                        TollBasis.DERIVED_FROM_CLAIMS));
    }

    private static Map<TollKey, Toll> tolls(Reader reader, List<TollKey> keys) {
        List<Long> events = keys.stream().map(TollKey::event).distinct().toList();
        Map<Long, List<Claim>> claims = reader
                .entities(
                        Claim.class,
                        Fragment.of(
                                "select c.*\nfrom claim c\nwhere c.event_id = any(?) and c.metric = 'KILLED'", events))
                .stream()
                .collect(Collectors.groupingBy(claim -> claim.eventKey));
        Map<Long, Map<Long, Side>> sides = new HashMap<>();
        reader.rows(
                Fragment.of(
                        "select event_id, actor_id, side\nfrom participation\nwhere event_id = any(?) and side is not null",
                        events),
                row -> sides.computeIfAbsent(row.getLong(1), any -> new HashMap<>())
                        .put(row.getLong(2), Side.valueOf(row.getString(3))));
        Map<TollKey, Toll> tolls = new HashMap<>();
        for (TollKey key : keys) {
            tolls.put(
                    key,
                    ClaimedToll.of(
                            claims.getOrDefault(key.event, List.of()),
                            sides.getOrDefault(key.event, Map.of()),
                            key.knownBy));
        }
        return tolls;
    }
}
