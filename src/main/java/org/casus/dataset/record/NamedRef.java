package org.casus.dataset.record;

/**
 * A record that is known by its ref and named, such as a conflict.
 *
 * @param ref {@code scheme:externalId}
 * @param name the name as the source writes it
 */
public record NamedRef(String ref, String name) {}
