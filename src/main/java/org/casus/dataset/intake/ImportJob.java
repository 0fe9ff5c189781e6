package org.casus.dataset.intake;

import org.casus.dataset.RowFilter;

/**
 * What is to be imported.
 *
 * @param format the id of the file's format, such as {@code ucdp-ged}, or {@link #AUTO}
 * @param file a path, or {@code -} for standard input
 * @param release the publisher's version, such as {@code 21.1}; null where the publisher numbers none
 * @param complete whether the file holds the whole release, so that events it does not have are removed
 * @param filter which rows are wanted
 * @param dryRun whether to store nothing and only say what would change
 */
public record ImportJob(
        String format, String file, String release, RowFilter filter, boolean complete, boolean dryRun) {

    /** Stands for whichever format the file turns out to have. */
    public static final String AUTO = "auto";

    /** An import of all rows. */
    public ImportJob(String format, String file, String release, boolean complete, boolean dryRun) {
        this(format, file, release, RowFilter.NONE, complete, dryRun);
    }
}
