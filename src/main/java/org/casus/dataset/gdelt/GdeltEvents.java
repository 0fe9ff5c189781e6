package org.casus.dataset.gdelt;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.casus.dataset.CountryTable;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.RowFilter;
import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.intake.ImportRefused;
import org.casus.dataset.record.ReleaseKind;

/** The format of GDELT 2.0 events, and what is said of the dataset. */
@ApplicationScoped
public class GdeltEvents implements ImportFormat {

    /** GDELT adds a file every 15 minutes, and numbers none of them. */
    static final String RELEASE = "2.0";

    static final Publication PUBLICATION = new Publication(
            "GDELT 2.0 Event Database",
            "The GDELT Project",
            "Free for any use, with attribution to the GDELT Project",
            "Leetaru, Kalev & Philip A. Schrodt (2013). GDELT: Global Data on Events, Location, and Tone, 1979–2012."
                    + " ISA Annual Convention.",
            "https://www.gdeltproject.org/",
            "Events of all kinds that machines read in the news; nobody checks them, and nobody counts casualties.");

    private final DataSource store;

    /** @param store where countries are looked up */
    public GdeltEvents(DataSource store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "gdelt";
    }

    /** A file has what 15 minutes brought. */
    @Override
    public boolean canBeComplete() {
        return false;
    }

    @Override
    public Publication publication() {
        return PUBLICATION;
    }

    @Override
    public String onlyRelease() {
        return RELEASE;
    }

    @Override
    public ReleaseKind kindOf(String version) {
        return living(version);
    }

    static ReleaseKind living(String version) {
        if (!version.equals(RELEASE)) {
            throw new ImportRefused(
                    "Files of GDELT are of version 2.0: leave out --release, or name it " + RELEASE + ".");
        }
        return ReleaseKind.LIVING;
    }

    @Override
    public boolean fits(FileHead head) {
        return GdeltColumn.columns(head.tabbed()) != null;
    }

    @Override
    public RecordReader open(InputFile file) {
        return open(file, RowFilter.NONE);
    }

    @Override
    public RecordReader open(InputFile file, RowFilter filter) {
        return new GdeltReader(file, CountryTable.read(store), filter);
    }
}
