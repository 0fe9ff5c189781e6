package org.casus.dataset.ucdp;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.casus.dataset.CountryTable;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.ReleaseOrder;
import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.intake.ImportRefused;
import org.casus.dataset.record.ReleaseKind;

/** The format of the UCDP Georeferenced Event Dataset, and what is said of the dataset. */
@ApplicationScoped
public class UcdpGed implements ImportFormat {

    private static final Publication PUBLICATION = new Publication(
            "UCDP Georeferenced Event Dataset",
            Ucdp.PUBLISHER,
            Ucdp.LICENCE,
            Ucdp.CITATION
                    + " Sundberg, Ralph & Erik Melander (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4).",
            Ucdp.DOWNLOADS,
            "Individual events of organised violence: the use of armed force by an organised actor against another, or"
                    + " against civilians, resulting in at least one direct death.");

    private final DataSource store;

    /** @param store where the numbers of countries are looked up */
    public UcdpGed(DataSource store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "ucdp-ged";
    }

    @Override
    public Publication publication() {
        return PUBLICATION;
    }

    @Override
    public ReleaseKind kindOf(String version) {
        GedRelease release = GedRelease.of(version);
        if (release == null) {
            throw new ImportRefused("'" + version + "' is no release of UCDP GED: they are called 21.1, or 24.0.6 and"
                    + " 24.01.24.06 for the candidate releases of a month and of several.");
        }
        return release.isCandidate() ? ReleaseKind.CANDIDATE : ReleaseKind.FINAL;
    }

    @Override
    public ReleaseOrder releases() {
        return GedRelease.ORDER;
    }

    @Override
    public boolean fits(FileHead head) {
        return head.names("id", "type_of_violence", "dyad_new_id", "date_start", "best")
                || GedLayout.columns(head.fields()) != null
                || head.isJson()
                        && head.text().contains("\"type_of_violence\"")
                        && head.text().contains("\"dyad_new_id\"");
    }

    @Override
    public RecordReader open(InputFile file) {
        return new GedReader(file, CountryTable.read(store));
    }
}
