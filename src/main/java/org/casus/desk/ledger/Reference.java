package org.casus.desk.ledger;

/**
 * A record that an input names.
 *
 * @param type what it must be
 * @param ref its ref
 */
public record Reference(Class<?> type, String ref) {}
