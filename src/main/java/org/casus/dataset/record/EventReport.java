package org.casus.dataset.record;

/**
 * A further report of an event that is stored.
 *
 * @param ref the event's
 */
public record EventReport(long row, String ref, ReportRecord report) implements ImportedRecord {}
