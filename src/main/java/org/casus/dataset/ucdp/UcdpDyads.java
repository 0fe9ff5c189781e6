package org.casus.dataset.ucdp;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.casus.dataset.CountryTable;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;

/** The format of the UCDP Dyadic Dataset, and what is said of it. */
@ApplicationScoped
public class UcdpDyads extends UcdpTable {

    private static final Publication PUBLICATION = new Publication(
            "UCDP Dyadic Dataset",
            Ucdp.PUBLISHER,
            Ucdp.LICENCE,
            "Harbom, Lotta, Erik Melander & Peter Wallensteen (2008). Dyadic dimensions of armed conflict, 1946–2007."
                    + " Journal of Peace Research 45(5). " + Ucdp.CITATION,
            Ucdp.DOWNLOADS,
            "The pairs of sides that fought state-based conflicts since 1946, and how intensely in each year.");

    private final DataSource store;

    /** @param store where countries are looked up */
    public UcdpDyads(DataSource store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "ucdp-dyads";
    }

    @Override
    public Publication publication() {
        return PUBLICATION;
    }

    @Override
    public boolean fits(FileHead head) {
        return head.names("dyad_id", "conflict_id", "incompatibility", "intensity_level");
    }

    @Override
    public RecordReader open(InputFile file) {
        return new ConflictYearReader(file, CountryTable.read(store), true);
    }
}
