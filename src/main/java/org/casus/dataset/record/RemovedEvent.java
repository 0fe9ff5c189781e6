package org.casus.dataset.record;

/** An event that its publisher has withdrawn. */
public record RemovedEvent(long row, String ref) implements ImportedRecord {}
