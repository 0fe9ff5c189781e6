package org.casus.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.RowIssue;

/** Collects what is odd about one row, and turns it into issues once the whole row has been judged. */
public final class Findings {

    /** A value in a message is cut to this, so that the message stays a sentence. */
    private static final int VALUE_IN_MESSAGE = 60;

    private final List<Finding> found = new ArrayList<>();
    private boolean rejected;

    /** Worth knowing; the row is stored. */
    public void info(IssueKind kind, String message) {
        add(new Finding(IssueSeverity.INFO, kind, message));
    }

    /** Odd; the row is stored. */
    public void warning(IssueKind kind, String message) {
        add(new Finding(IssueSeverity.WARNING, kind, message));
    }

    /** The row cannot be stored. */
    public void error(IssueKind kind, String message) {
        add(new Finding(IssueSeverity.ERROR, kind, message));
    }

    /** White space was taken out of a text: told once a row. */
    void tidied() {
        info(IssueKind.TEXT_TIDIED, "White space in its texts was made one blank each.");
    }

    private boolean isTidied() {
        for (Finding finding : found) {
            if (finding.kind() == IssueKind.TEXT_TIDIED) {
                return true;
            }
        }
        return false;
    }

    /** Takes over what was found when the same part was read first. */
    public void addAll(List<Finding> findings) {
        if (!findings.isEmpty()) {
            findings.forEach(this::add);
        }
    }

    /** Whether the row cannot be stored. */
    public boolean rejected() {
        return rejected;
    }

    /** What was found so far. */
    public List<Finding> toList() {
        return List.copyOf(found);
    }

    /**
     * Reports the row and forgets it. A rejected row gives one issue, of the first error's kind and with all errors'
     * messages, so that issues of severity ERROR count the rejected rows; what else is odd about it does not matter
     * then.
     */
    public void report(long row, String ref, Consumer<RowIssue> issues) {
        if (found.isEmpty()) {
            return;
        }
        if (rejected) {
            found.removeIf(finding -> finding.severity() != IssueSeverity.ERROR);
            var messages = new ArrayList<String>();
            found.forEach(finding -> messages.add(finding.message()));
            issues.accept(
                    new RowIssue(row, ref, IssueSeverity.ERROR, found.getFirst().kind(), String.join(" ", messages)));
        } else {
            for (var finding : found) {
                issues.accept(new RowIssue(row, ref, finding.severity(), finding.kind(), finding.message()));
            }
        }
        found.clear();
        rejected = false;
    }

    /** A value as a message quotes it: short, on one line, and of characters that every database takes. */
    public static String quote(String value) {
        var shown = new StringBuilder("\"");
        for (int i = 0; i < value.length() && i < VALUE_IN_MESSAGE; i++) {
            char c = value.charAt(i);
            shown.append(c < ' ' || Character.isSurrogate(c) || Character.isISOControl(c) ? '?' : c);
        }
        return shown.append(value.length() > VALUE_IN_MESSAGE ? "…\"" : "\"").toString();
    }

    private void add(Finding finding) {
        if (finding.kind() == IssueKind.TEXT_TIDIED && isTidied()) {
            return; // in another part of the row that was read before
        }
        found.add(finding);
        rejected |= finding.severity() == IssueSeverity.ERROR;
    }
}
