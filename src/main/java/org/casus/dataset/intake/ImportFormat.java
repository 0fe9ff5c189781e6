package org.casus.dataset.intake;

import java.io.IOException;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.ReleaseOrder;
import org.casus.dataset.RowFilter;
import org.casus.dataset.record.ReleaseKind;

/** A format that can be imported. Every bean of this type is one; the id is what a caller names it by. */
public interface ImportFormat {

    /**
     * What is said of a dataset that is not stored yet.
     *
     * @param name the name under which it is published
     * @param citation what to cite when its data are shown
     */
    record Publication(
            String name, String publisher, String licence, String citation, String url, String description) {}

    /** The id, such as {@code ucdp-ged}. */
    String id();

    /** The dataset that the records of such files belong to: its ref without {@code dataset:}. */
    default String dataset() {
        return id();
    }

    /** Whether a file can be a whole release, so that what it lacks may be removed. */
    default boolean canBeComplete() {
        return true;
    }

    /** What is said of that dataset. */
    Publication publication();

    /**
     * What kind of release a version is.
     *
     * @throws ImportRefused if the publisher has no such versions
     */
    ReleaseKind kindOf(String version);

    /** How its releases relate to each other. */
    default ReleaseOrder releases() {
        return ReleaseOrder.BY_NUMBER;
    }

    /** The version that stands for files whose publisher numbers none, or null where a release must be named. */
    default String onlyRelease() {
        return null;
    }

    /** Whether a file that begins so is of this format. No two formats may claim one file. */
    boolean fits(FileHead head);

    /**
     * Begins to read a file. The caller closes the reader.
     *
     * @throws IOException if the file cannot be read, or is not of this format; the message says which
     */
    RecordReader open(InputFile file) throws IOException;

    /**
     * Begins to read what a filter wants of a file.
     *
     * @throws ImportRefused if the format knows no filter
     */
    default RecordReader open(InputFile file, RowFilter filter) throws IOException {
        if (!filter.isNone()) {
            throw new ImportRefused(
                    "Rows of " + id() + " are not filtered: leave out --country, --root-code and --min-mentions.");
        }
        return open(file);
    }
}
