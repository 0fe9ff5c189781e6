package org.casus.search;

/**
 * A name and whose it is.
 *
 * @param owner the key of the record that has the name
 * @param ref that record's ref
 * @param name the name as it is written
 * @param acronym whether it is known to stand for initials
 */
public record NameEntry(long owner, String ref, String name, boolean acronym) {}
