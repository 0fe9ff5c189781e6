package org.casus.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.casus.access.Caller;
import org.casus.desk.input.LinkEventsInput;
import org.casus.desk.input.UnlinkEventsInput;
import org.casus.event.Event;
import org.casus.event.EventLink;
import org.casus.event.LinkKind;
import org.casus.event.LinkRevisions;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.error.Violations;
import org.casus.graphql.node.Records;
import org.casus.graphql.node.Refs;
import org.casus.graphql.node.RemovedRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.casus.store.Transaction;
import org.casus.store.Uid;

/**
 * Ties events to each other, those of published datasets too: a tie stands beside them and changes neither. The one
 * that has it gets a revision all the same, of its links; its version stays.
 */
@ApplicationScoped
class Links {

    private static final int NOTE = 2_000;

    private static final List<LinkKind> VERDICTS =
            Arrays.stream(LinkKind.values()).filter(LinkKind::isVerdict).toList();

    private final Store store;

    Links(Store store) {
        this.store = store;
    }

    LinkPayload link(LinkEventsInput input, boolean dryRun) {
        return write(input.event, input.kind, input.other, input.note, dryRun, (transaction, ends) -> {
            if (ends.kind == LinkKind.PART_OF) {
                checkNoCircle(transaction.reader(), ends);
            }
            EventLink tie = find(transaction, ends);
            if (tie != null && tie.kind == ends.kind && Objects.equals(tie.note, input.note)) {
                return MutationOutcome.UNCHANGED;
            }
            EventLink wanted = tie == null ? ends.tie(transaction.nextId()) : tie;
            wanted.kind = ends.kind;
            wanted.note = input.note;
            LinkRevisions revisions = revisions(transaction, wanted);
            if (tie == null) {
                transaction.insert(List.of(wanted));
            } else {
                transaction.update(List.of(wanted));
            }
            revisions.write();
            return tie == null ? MutationOutcome.CREATED : MutationOutcome.UPDATED;
        });
    }

    /**
     * Takes a tie away. Of what may be the same, it stays on record that it is not: else it would be proposed again.
     */
    LinkPayload unlink(UnlinkEventsInput input, boolean dryRun) {
        return write(input.event, input.kind, input.other, null, dryRun, (transaction, ends) -> {
            EventLink tie = find(transaction, ends);
            if (tie == null || tie.kind != ends.kind) {
                return MutationOutcome.UNCHANGED;
            }
            LinkRevisions revisions = revisions(transaction, tie);
            if (tie.kind == LinkKind.POSSIBLY_SAME) {
                tie.kind = LinkKind.NOT_SAME;
                transaction.update(List.of(tie));
            } else {
                transaction.delete(List.of(tie));
            }
            revisions.write();
            return MutationOutcome.REMOVED;
        });
    }

    private static LinkRevisions revisions(Transaction transaction, EventLink tie) {
        return new LinkRevisions(transaction, Caller.current().name(), List.of(tie.eventKey));
    }

    /** A whole of which something is a part cannot be a part of that, be it by way of others. */
    private static void checkNoCircle(Reader reader, Ends ends) {
        Set<Long> seen = new HashSet<>();
        Set<Long> next = Set.of(ends.other.key);
        while (!next.isEmpty()) {
            if (next.contains(ends.one.key)) {
                throw new Refusal(
                        ErrorCode.INVALID_ARGUMENTS,
                        "input.other",
                        "%s is a part of %s already, so that cannot be a part of it: take that tie away first."
                                .formatted(ends.other.naturalKey, ends.one.naturalKey));
            }
            seen.addAll(next);
            Set<Long> wholes = new HashSet<>(reader.rows(
                    Fragment.of("select other_id from event_link where kind = 'PART_OF' and event_id = any(?)", next),
                    row -> row.getLong(1)));
            wholes.removeAll(seen);
            next = wholes;
        }
    }

    /** The two ends of a tie. */
    private record Ends(Event one, LinkKind kind, Event other) {

        EventLink tie(long key) {
            EventLink tie = new EventLink();
            tie.key = key;
            tie.eventKey = one.key;
            tie.otherKey = other.key;
            return tie;
        }
    }

    private LinkPayload write(
            String one,
            LinkKind kind,
            String other,
            String note,
            boolean dryRun,
            BiFunction<Transaction, Ends, MutationOutcome> work) {
        Violations wrong = GraphQLRequest.takeViolations();
        if (note != null && note.length() > NOTE) {
            wrong.add(ErrorCode.INVALID_VALUE, "input.note", "The text has more than 2,000 characters.");
        }
        if (one != null && one.equals(other)) {
            wrong.add(ErrorCode.INVALID_ARGUMENTS, "input.other", "An event has no tie to itself.");
        }
        GraphQLRequest.forget();
        Transaction transaction = store.write(GraphQLRequest.reader());
        Ends ends = new Ends(event(one, "input.event", wrong), kind, event(other, "input.other", wrong));
        wrong.check();
        MutationOutcome outcome = work.apply(transaction, ends);
        Desk.end(transaction, outcome != MutationOutcome.UNCHANGED, dryRun);
        return new LinkPayload(ends.one, ends.other, outcome, dryRun);
    }

    private static Event event(String ref, String path, Violations wrong) {
        Event event = ref == null ? null : Records.byRef(GraphQLRequest.reader(), Event.class, ref);
        Refusal removed = event == null && ref != null
                ? RemovedRecord.orElse(GraphQLRequest.reader(), "Event", Uid.of(ref), null, path, null)
                : null;
        if (removed != null) {
            wrong.add(removed.code(), path, removed.getMessage(), List.of());
        } else if (event == null && ref != null) {
            wrong.add(
                    ErrorCode.UNKNOWN_EVENT,
                    path,
                    "No event has the ref \"" + Quoted.of(ref) + "\".",
                    Refs.nearest(GraphQLRequest.reader(), "event", ref));
        }
        return event;
    }

    /** The tie that is asked for; of those that say how far two events are the same, whichever there is. */
    private static EventLink find(Transaction transaction, Ends ends) {
        Fragment sql = ends.kind.isVerdict()
                ? Fragment.of("""
                        select * from event_link
                        where (event_id = ? and other_id = ? or event_id = ? and other_id = ?) and kind = any(?)
                        order by case when kind = ? then 0 else 1 end, id""", ends.one.key, ends.other.key, ends.other.key, ends.one.key, VERDICTS, ends.kind)
                : Fragment.of(
                        "select * from event_link where event_id = ? and other_id = ? and kind = ?",
                        ends.one.key,
                        ends.other.key,
                        ends.kind);
        List<EventLink> found = transaction.reader().entities(EventLink.class, sql);
        return found.isEmpty() ? null : found.getFirst();
    }
}
