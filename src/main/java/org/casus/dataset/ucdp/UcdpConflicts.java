package org.casus.dataset.ucdp;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.casus.dataset.CountryTable;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;

/** The format of the UCDP/PRIO Armed Conflict Dataset, and what is said of it. */
@ApplicationScoped
public class UcdpConflicts extends UcdpTable {

    private static final Publication PUBLICATION = new Publication(
            "UCDP/PRIO Armed Conflict Dataset",
            Ucdp.PUBLISHER + "; Peace Research Institute Oslo",
            Ucdp.LICENCE,
            "Gleditsch, Nils Petter, Peter Wallensteen, Mikael Eriksson, Margareta Sollenberg & Håvard Strand (2002)."
                    + " Armed conflict 1946–2001: A new dataset. Journal of Peace Research 39(5). " + Ucdp.CITATION,
            Ucdp.DOWNLOADS,
            "State-based conflicts since 1946: what they are about, and how intense they were in each year.");

    private final DataSource store;

    /** @param store where countries are looked up */
    public UcdpConflicts(DataSource store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "ucdp-conflicts";
    }

    @Override
    public Publication publication() {
        return PUBLICATION;
    }

    @Override
    public boolean fits(FileHead head) {
        return head.names("conflict_id", "incompatibility", "intensity_level") && !head.names("dyad_id");
    }

    @Override
    public RecordReader open(InputFile file) {
        return new ConflictYearReader(file, CountryTable.read(store), false);
    }
}
