package org.casus.dataset.ucdp;

import jakarta.enterprise.context.ApplicationScoped;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;

/** The format of UCDP's list of actors, and what is said of it. */
@ApplicationScoped
public class UcdpActors extends UcdpTable {

    private static final Publication PUBLICATION = new Publication(
            "UCDP Actor Dataset",
            Ucdp.PUBLISHER,
            Ucdp.LICENCE,
            Ucdp.CITATION,
            Ucdp.DOWNLOADS,
            "The actors of UCDP's datasets: their names, and what ties them to each other.");

    @Override
    public String id() {
        return "ucdp-actors";
    }

    @Override
    public Publication publication() {
        return PUBLICATION;
    }

    @Override
    public boolean fits(FileHead head) {
        return head.names("actorid", "namedata", "nameorig", "actoridprev");
    }

    @Override
    public RecordReader open(InputFile file) {
        return new ActorReader(file);
    }
}
