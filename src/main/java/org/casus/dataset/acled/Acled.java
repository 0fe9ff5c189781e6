package org.casus.dataset.acled;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.casus.dataset.CountryTable;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.intake.ImportRefused;
import org.casus.dataset.record.ReleaseKind;

/** The format of ACLED's exports, and what is said of the dataset. */
@ApplicationScoped
public class Acled implements ImportFormat {

    /** ACLED corrects its data in place and numbers no releases. */
    static final String RELEASE = "living";

    static final Publication PUBLICATION = new Publication(
            "Armed Conflict Location & Event Data",
            "ACLED",
            "ACLED's terms of use (https://acleddata.com/terms-and-conditions): no redistribution",
            "Raleigh, Clionadh, Roudabeh Kishi & Andrew Linke (2023). Political instability patterns are obscured by"
                    + " conflict dataset scope conditions, sources, and coding choices. Humanities and Social Sciences"
                    + " Communications 10, 74.",
            "https://acleddata.com/",
            "Reported political violence, demonstrations and strategic developments, by day and place.");

    private final DataSource store;

    /** @param store where countries are looked up */
    public Acled(DataSource store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "acled";
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
            throw new ImportRefused("ACLED numbers no releases: leave out --release, or name it " + RELEASE + ".");
        }
        return ReleaseKind.LIVING;
    }

    @Override
    public boolean fits(FileHead head) {
        return head.names("event_id_cnty", "event_date", "event_type", "actor1");
    }

    @Override
    public RecordReader open(InputFile file) {
        return new AcledReader(file, CountryTable.read(store));
    }
}
