package org.casus.statistics.memory;

import java.util.ArrayList;
import java.util.List;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Side;

/**
 * Who took part in an event, and how. Many events have the same cast: there are not many more casts than dyads.
 *
 * @param members in the order in which they are listed; one may be listed twice
 */
public record ParticipantSet(List<Participant> members) {

    /** Nobody. */
    static final ParticipantSet NOBODY = new ParticipantSet(List.of());

    /**
     * One who took part.
     *
     * @param actor the actor's key
     * @param side null where the dataset has no sides
     */
    public record Participant(long actor, Side side, Role role) {}

    ParticipantSet with(Participant member) {
        List<Participant> more = new ArrayList<>(members);
        more.add(member);
        return new ParticipantSet(List.copyOf(more));
    }

    /**
     * Whether an actor is among them.
     *
     * @param side where it must stand, or null for anywhere
     */
    public boolean has(long actor, Side side) {
        return members.stream().anyMatch(member -> member.actor == actor && (side == null || side == member.side));
    }

    /** The keys of the actors, each once, in ascending order. */
    public List<Long> actors() {
        return members.stream().map(Participant::actor).distinct().sorted().toList();
    }
}
