package org.casus.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.dataset.FromTo;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.store.Transaction;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.StateReader;

/** Revisions of events whose ties a transaction changes: which they had before, and which they have then. */
public final class LinkRevisions {

    private static final Mapping EVENT = Mapping.of(Event.class);
    private static final Children LINKS = EVENT.list("links");

    private final Transaction transaction;
    private final String author;
    private final Map<Long, StateReader.State> before;

    /**
     * @param author whom the revisions name
     * @param events those whose ties are about to change; one that is not there is left out
     */
    public LinkRevisions(Transaction transaction, String author, Collection<Long> events) {
        this.transaction = transaction;
        this.author = author;
        before = states(events);
    }

    /** Whether an event is there. */
    public boolean has(long event) {
        return before.containsKey(event);
    }

    /** Writes them, once the ties are what they are to be. */
    public void write() {
        Revisions revisions = new Revisions(transaction, author);
        states(before.keySet()).forEach((key, now) -> {
            Object from = before.get(key).values().get(LINKS.name());
            Object to = now.values().get(LINKS.name());
            if (!Objects.equals(from, to)) {
                revisions.add(
                        EVENT.type(),
                        now.ref(),
                        RevisionAction.UPDATED,
                        transaction.at(),
                        Map.of(LINKS.name(), FromTo.of(from, to)));
            }
        });
        revisions.flush(transaction);
    }

    private Map<Long, StateReader.State> states(Collection<Long> events) {
        Map<Long, StateReader.State> states = new HashMap<>();
        new StateReader(EVENT, List.of(), List.of(LINKS))
                .byId(StateReader.on(transaction.reader()), events)
                .forEach(state -> states.put(state.id(), state));
        return states;
    }
}
