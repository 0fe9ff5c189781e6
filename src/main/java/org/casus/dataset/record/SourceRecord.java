package org.casus.dataset.record;

/**
 * A publisher or speaker as a row names it.
 *
 * @param ref {@code source:name}
 */
public record SourceRecord(String ref, String name, SourceKind kind) {}
