package org.casus.dataset.record;

/**
 * An actor as a row names it.
 *
 * @param ref {@code scheme:externalId}, such as {@code ucdp-actor:234}
 * @param name the name as the row writes it
 * @param kind what it is, as far as the row tells
 */
public record ActorRecord(String ref, String name, ActorKind kind) {}
