package org.casus.dataset;

/**
 * What became of events, in numbers.
 *
 * @param created events that were new
 * @param updated events that were stored and had changed
 * @param unchanged rows that changed nothing
 * @param removed events that a complete file no longer has
 */
public record ImportCounts(long created, long updated, long unchanged, long removed) {

    /** Nothing happened yet. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    /** Both together. */
    public ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                created + other.created, updated + other.updated, unchanged + other.unchanged, removed + other.removed);
    }

    /** Whether the data are as they were. */
    public boolean isNothing() {
        return created == 0 && updated == 0 && removed == 0;
    }
}
