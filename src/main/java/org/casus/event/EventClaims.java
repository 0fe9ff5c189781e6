package org.casus.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.casus.claim.Claim;
import org.casus.claim.ClaimLists;
import org.casus.claim.KnownClaims;
import org.casus.claim.Report;
import org.casus.dataset.Release;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.VictimGroup;
import org.casus.graphql.engine.BatchLoader;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.node.Records;
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

    private static final BatchLoader<Long, List<Report>> REPORTS = BatchLoader.list(
            "event.reports", (reader, events) -> Records.listed(reader, Report.class, Fragment.of("""
                    select er.event_id, er.report_id
                    from event_report er
                    join report r on r.id = er.report_id
                    where er.event_id = any(?)
                    order by r.published_on nulls last, r.id""", events)));

    private static final BatchLoader<Long, ClaimsOfEvent> SAID = BatchLoader.one("event.said", EventClaims::said);

    private static final String KNOWN_BY =
            "Only what was said by then, and of it only what was said by then: what was retracted, confirmed or denied later was not yet. Undated claims, of which nobody can tell, are left out. All that was said where it is left out.";

    @Description("What is claimed of it, oldest first: what each speaker said, and how that grew.")
    public CompletionStage<List<@NonNull Claim>> claims(
            @Source Event event,
            @Name("metric") @DefaultValue("[]") @Description("What they count; whatever it is unless narrowed.")
                    List<@NonNull Metric> metric,
            @Name("victimGroup") @DefaultValue("[]") @Description("Whom they count; whoever it is unless narrowed.")
                    List<@NonNull VictimGroup> victimGroup,
            @Name("current") @Description("True: those that no later claim supersedes. False: those that one does.")
                    Boolean current,
            @Name("knownBy") @Description(KNOWN_BY) Instant knownBy) {
        return claimsOf(event, metric, victimGroup, current, knownBy);
    }

    @Description(
            "Who did it, as is said, oldest first: who says that of whom, when, and how far it is confirmed or denied. Such claims count nothing.")
    public CompletionStage<List<@NonNull Claim>> responsibility(
            @Source Event event, @Name("knownBy") @Description(KNOWN_BY) Instant knownBy) {
        return claimsOf(event, null, null, null, knownBy)
                .thenApply(claims -> claims.stream()
                        .filter(claim -> claim.responsibleKey != null)
                        .toList());
    }

    /** What it rests on. */
    @NonNull
    @Description("The reports that it rests on, oldest first, undated ones last.")
    public CompletionStage<@NonNull List<@NonNull Report>> reports(@Source Event event) {
        return EventSnapshot.list(event, EventSnapshot::reports, now -> GraphQLRequest.load(REPORTS, now.key));
    }

    @Description(
            "The people killed (deaths, victims, casualties), as the record says; with knownBy, as its claims had it by then, which is what claimedFatalities gives.")
    public CompletionStage<Fatalities> fatalities(
            @Source Event event, @Name("knownBy") @Description(KNOWN_BY) Instant knownBy) {
        return knownBy == null ? CompletableFuture.completedFuture(event.toll()) : claimedFatalities(event, knownBy);
    }

    /** What its claims make of the toll. */
    @Description(
            "The people killed as its claims give them: the newest one of each speaker, never two speakers added up on the same victim group, disjoint groups added up. All null where nothing is claimed.")
    public CompletionStage<Fatalities> claimedFatalities(
            @Source Event event, @Name("knownBy") @Description(KNOWN_BY) Instant knownBy) {
        return said(event).thenApply(said -> {
            Fatalities toll = derived(said.toll(knownBy));
            return knownBy != null && toll.known() == TollKnowledge.NONE && Fatalities.isCoded(event)
                    ? toll.codedUndated(event.releaseKey)
                    : toll;
        });
    }

    @Description("The release that brought the toll that its dataset coded; null where no dataset coded it.")
    public CompletionStage<Release> release(@Source Fatalities fatalities) {
        return Records.one(Release.class, fatalities.releaseKey());
    }

    @NonNull
    @Description(
            "How the toll grew: what the claims made of it after each one, and after each thing that was said of one (confirmed, denied, retracted), in the order in which they were said. Undated claims are left out; a retracted one keeps its step, and its retraction has one.")
    public CompletionStage<@NonNull List<@NonNull TollStep>> tollHistory(@Source Event event) {
        return said(event).thenApply(ClaimsOfEvent::steps);
    }

    @Description(
            "Where speakers disagree on the people killed: for each victim group of which several speakers say something, what each says last, and how far they are apart.")
    public CompletionStage<List<@NonNull Disagreement>> disagreement(
            @Source Event event, @Name("knownBy") @Description(KNOWN_BY) Instant knownBy) {
        return said(event).thenApply(said -> Disagreement.of(said.claims(), knownBy));
    }

    /** The claims, in groups. */
    @Description(
            "What is claimed of it, in groups: by who says so, or by whom it is about. Within a group the oldest comes first. (A list of claims and a list of groups are two types, so this is a field beside claims.)")
    public CompletionStage<List<@NonNull ClaimGroup>> claimGroups(
            @Source Event event,
            @Name("groupBy") @NonNull @Description("What the claims of a group have in common.") ClaimGrouping groupBy,
            @Name("metric") @DefaultValue("[]") @Description("What they count; whatever it is unless narrowed.")
                    List<@NonNull Metric> metric,
            @Name("knownBy") @Description(KNOWN_BY) Instant knownBy) {
        return claimsOf(event, metric, null, null, knownBy).thenApply(claims -> ClaimGroup.of(claims, groupBy));
    }

    @Name("speaker")
    @Description("Who says so; null where they are grouped by something else.")
    public CompletionStage<org.casus.claim.Source> speakerOfGroup(@Source ClaimGroup group) {
        return Records.one(org.casus.claim.Source.class, group.speakerKey());
    }

    @Name("speaker")
    @NonNull
    @Description("Who says so.")
    public CompletionStage<org.casus.claim.@NonNull Source> speakerOfReading(@Source SpeakerReading reading) {
        return Records.one(org.casus.claim.Source.class, reading.speakerKey());
    }

    static Fatalities derived(Toll toll) {
        boolean nothing = toll.low() == null && toll.best() == null && toll.high() == null;
        return new Fatalities(
                toll.low(),
                toll.best(),
                toll.high(),
                toll.sideA(),
                toll.sideB(),
                toll.civilians(),
                toll.unknown(),
                TollBasis.DERIVED_FROM_CLAIMS,
                nothing ? TollKnowledge.NONE : TollKnowledge.CLAIMED,
                null);
    }

    private static CompletionStage<List<Claim>> claimsOf(
            Event event, List<Metric> metric, List<VictimGroup> victimGroup, Boolean current, Instant knownBy) {
        if (event.past == null && knownBy == null) {
            return ClaimLists.ofEvent(event.key, metric, victimGroup, current);
        }
        CompletionStage<List<Claim>> claims = event.past == null
                ? ClaimLists.allOfEvent(event.key)
                : CompletableFuture.completedFuture(event.past.claims());
        return claims.thenApply(all -> ClaimLists.narrowed(
                knownBy == null ? all : KnownClaims.by(all, knownBy).shown(knownBy), metric, victimGroup, current));
    }

    /** What is said of the people killed; of an event as it was, by those who took part then. */
    private static CompletionStage<ClaimsOfEvent> said(Event event) {
        if (event.past == null) {
            return GraphQLRequest.load(SAID, event.key);
        }
        List<Claim> claims = ClaimLists.narrowed(event.past.claims(), List.of(Metric.KILLED), null, null);
        return event.past.participations() == null
                ? GraphQLRequest.load(SAID, event.key).thenApply(now -> new ClaimsOfEvent(claims, now.sides()))
                : CompletableFuture.completedFuture(
                        new ClaimsOfEvent(claims, ClaimsOfEvent.sides(event.past.participations())));
    }

    private static Map<Long, ClaimsOfEvent> said(Reader reader, List<Long> events) {
        Map<Long, List<Claim>> claims =
                Claim.ofKilled(reader, events).stream().collect(Collectors.groupingBy(claim -> claim.eventKey));
        Map<Long, Map<Long, Side>> sides = new HashMap<>();
        reader.rows(
                Fragment.of(
                        "select event_id, actor_id, side\nfrom participation\nwhere event_id = any(?) and side is not null",
                        events),
                row -> sides.computeIfAbsent(row.getLong(1), any -> new HashMap<>())
                        .put(row.getLong(2), Side.valueOf(row.getString(3))));
        Map<Long, ClaimsOfEvent> said = new HashMap<>();
        events.forEach(event -> said.put(
                event, new ClaimsOfEvent(claims.getOrDefault(event, List.of()), sides.getOrDefault(event, Map.of()))));
        return said;
    }
}
