package org.casus.dataset.ucdp;

import jakarta.enterprise.context.ApplicationScoped;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.record.ReleaseKind;

/** The format of UCDP's list of actors, and what is said of it. */
@ApplicationScoped
public class UcdpActors implements ImportFormat {

    private static final Publication PUBLICATION = new Publication(
            "UCDP Actor Dataset",
            "Uppsala Conflict Data Program, Department of Peace and Conflict Research, Uppsala University",
            "CC BY 4.0",
            "Davies, Shawn, Therése Pettersson & Magnus Öberg (2023). Organized violence 1989–2022, and the return of"
                    + " conflict between states. Journal of Peace Research 60(4).",
            "https://ucdp.uu.se/downloads/",
            "The actors of UCDP's datasets: their names, and what ties them to each other.");

    @Override
    public String id() {
        return "ucdp-actors";
    }

    /** What a list lacks is not removed: events name it. */
    @Override
    public boolean canBeComplete() {
        return false;
    }

    @Override
    public Publication publication() {
        return PUBLICATION;
    }

    @Override
    public ReleaseKind kindOf(String version) {
        return UcdpRelease.kindOf(version);
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
