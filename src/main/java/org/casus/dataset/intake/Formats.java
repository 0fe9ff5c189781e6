package org.casus.dataset.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casus.dataset.FileHead;
import org.casus.dataset.Findings;

/** The formats that can be imported: found by what a user calls them, and by what a file looks like. */
final class Formats {

    private final List<ImportFormat> formats;

    Formats(List<ImportFormat> formats) {
        this.formats =
                formats.stream().sorted(Comparator.comparing(ImportFormat::id)).toList();
    }

    Optional<ImportFormat> find(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /**
     * The format with this id.
     *
     * @throws ImportRefused if there is none
     */
    ImportFormat named(String id) {
        return find(id).orElseThrow(
                        () -> new ImportRefused("There is no format '" + id + "'; there is: " + ids() + "."));
    }

    /**
     * The format of a file.
     *
     * @param said what the user says it is, or {@link ImportJob#AUTO}
     * @throws ImportRefused if it looks like another format than that, or like none
     */
    ImportFormat of(String said, String file, FileHead head) {
        Optional<ImportFormat> seen =
                formats.stream().filter(format -> format.fits(head)).findFirst();
        if (said.equals(ImportJob.AUTO)) {
            return seen.orElseThrow(() -> new ImportRefused(file + " is of no format that is known: it begins with "
                    + Findings.quote(head.text()) + ". There is: " + ids() + "; docs/formats.md describes them."));
        }
        ImportFormat format = named(said);
        if (seen.isPresent() && !format.fits(head)) {
            String other = seen.get().id();
            throw new ImportRefused(file + " was said to be " + said + ", and its content is " + other
                    + ". Name the format " + other + ", or another file.");
        }
        // What looks like nothing is left to the reader: it says what it misses.
        return format;
    }

    private String ids() {
        return String.join(", ", formats.stream().map(ImportFormat::id).toList());
    }
}
