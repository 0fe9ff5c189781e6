package org.casus.dataset;

import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;

/**
 * What a reader found odd in a part of a row. It names no row, so that a part that repeats from row to row is judged
 * once.
 *
 * @param message one sentence: what is wrong, and what was done about it
 */
public record Finding(IssueSeverity severity, IssueKind kind, String message) {}
