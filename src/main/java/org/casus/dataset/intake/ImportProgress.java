package org.casus.dataset.intake;

/** Is told how an import gets on. */
@FunctionalInterface
public interface ImportProgress {

    /** Tells nobody. */
    ImportProgress SILENT = (rows, share) -> {};

    /**
     * A chunk of rows is done.
     *
     * @param rows how many rows of the file were seen to
     * @param share how much of the file that is, 0 to 1, or NaN where nobody can know
     */
    void on(long rows, double share);
}
