package org.casus.dataset.record;

/**
 * What is odd about a row of an imported file.
 *
 * @param row the number of the data row in the file, from 1, the header not counted
 * @param ref the record it is about, or null where the row has none
 * @param message one sentence: what is wrong, and what was done about it
 */
public record RowIssue(long row, String ref, IssueSeverity severity, IssueKind kind, String message) {}
