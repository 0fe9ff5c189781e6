package org.casus.event.live;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Subscription;
import java.util.EnumSet;
import java.util.Set;
import org.casus.claim.Claim;
import org.casus.claim.ClaimConditions;
import org.casus.claim.ClaimFilter;
import org.casus.dataset.RevisionAction;
import org.casus.event.Event;
import org.casus.event.feed.Feed;
import org.casus.event.feed.Position;
import org.casus.event.filter.EventConditions;
import org.casus.event.filter.EventFilter;
import org.casus.graphql.engine.GraphQLRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.reactivestreams.Publisher;

/** Changes as they are committed. */
@RegisterForReflection
@GraphQLApi
public class ChangeSubscriptions {

    private static final String SINCE =
            "Where to go on from: the cursor of the last that was taken, or one of changes; left out to begin now.";

    private static final Set<RevisionAction> RECORDED = EnumSet.of(RevisionAction.CREATED, RevisionAction.RESTORED);

    private final LiveChanges changes;
    private final EventConditions conditions;

    ChangeSubscriptions(LiveChanges changes, EventConditions conditions) {
        this.changes = changes;
        this.conditions = conditions;
    }

    /** Events that appear, change or go. */
    @Subscription("eventChanged")
    @Description("Each event that appears, changes or is removed, and passes the filter as it is then, as soon as"
            + " it is committed, whoever writes. What was removed passes every filter. A client that takes them slower than they"
            + " come is told so by a gap, once, in place of what was left out.")
    public Publisher<EventChange> eventChanged(
            @Name("filter") @Description("Which events, as in events; all without it.") EventFilter filter,
            @Name("since") @Description(SINCE) String since) {
        return open(
                new Topic<>(
                        Event.class,
                        "event e",
                        EnumSet.allOf(RevisionAction.class),
                        FilterText.of(filter),
                        reader -> conditions.of(reader, filter, "filter"),
                        EventChange::of),
                since);
    }

    /** Claims that are recorded. */
    @Subscription("claimRecorded")
    @Description("Each claim that people record and that passes the filter, as soon as it is committed; not those that"
            + " come coded with imported events. A client that takes them slower than they come is told so by a gap.")
    public Publisher<ClaimChange> claimRecorded(
            @Name("filter") @Description("Which claims, as in claims; all without it.") ClaimFilter filter,
            @Name("since") @Description(SINCE) String since) {
        return open(
                new Topic<>(
                        Claim.class,
                        "claim c",
                        RECORDED,
                        FilterText.of(filter),
                        reader -> ClaimConditions.of(reader, filter, "filter"),
                        ClaimChange::of),
                since);
    }

    /** From now on, or from where somebody left. */
    private <T> Publisher<T> open(Topic<?> topic, String since) {
        topic.check(GraphQLRequest.reader());
        Position from = since == null ? Feed.now(GraphQLRequest.reader()) : Position.read(since, "since");
        return changes.of(topic, from);
    }
}
