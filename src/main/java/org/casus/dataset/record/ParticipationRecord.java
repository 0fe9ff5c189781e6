package org.casus.dataset.record;

/**
 * An actor's part in an event.
 *
 * @param side null where the source knows no sides
 */
public record ParticipationRecord(ActorRecord actor, Side side, Role role) {}
