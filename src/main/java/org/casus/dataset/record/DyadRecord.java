package org.casus.dataset.record;

/**
 * Two sides that fight, as a row names them.
 *
 * @param ref {@code scheme:externalId}, such as {@code ucdp-dyad:11973}
 * @param name the name as the row writes it
 * @param sideA null where the row does not say
 * @param sideB null where the row does not say
 */
public record DyadRecord(String ref, String name, ActorRecord sideA, ActorRecord sideB) {}
