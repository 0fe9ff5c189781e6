package org.casus.dataset.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.record.IssueKind;

/**
 * What an import did, or in a dry run would do.
 *
 * @param releaseRef the release, such as {@code release:ucdp-ged/21.1}
 * @param dryRun whether nothing was stored
 * @param rowsRead rows of the file, rejected ones included
 * @param tally what became of the events
 * @param rejected rows that could not be stored
 * @param issues how many issues of each kind there were
 * @param issuesNotStored how many of them were counted only, since there were too many
 * @param notRemoved why nothing was removed although the file was said to be complete, or null
 * @param examples of a dry run, some of the changes it would make
 * @param elapsed from the first row to the last commit
 */
public record ImportReport(
        String releaseRef,
        boolean dryRun,
        long rowsRead,
        ImportCounts tally,
        long rejected,
        Map<IssueKind, Long> issues,
        long issuesNotStored,
        String notRemoved,
        List<String> examples,
        Duration elapsed) {

    /** Rows of the file a second. */
    public double rowsPerSecond() {
        return elapsed.isZero() ? 0 : rowsRead * 1e9 / elapsed.toNanos();
    }
}
