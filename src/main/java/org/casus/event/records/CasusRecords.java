package org.casus.event.records;

import jakarta.enterprise.context.ApplicationScoped;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.intake.ImportRefused;
import org.casus.dataset.record.ReleaseKind;

/** Casus's own format: what one Casus exports, another has. */
@ApplicationScoped
public class CasusRecords implements ImportFormat {

    private static final String RELEASE = "1";

    private static final Publication PUBLICATION = new Publication(
            "Records of another Casus",
            null,
            "Those of the datasets that the records belong to",
            null,
            null,
            "Imports of files in Casus's own format. What they brought belongs to the datasets that the files name.");

    @Override
    public String id() {
        return "casus";
    }

    @Override
    public String dataset() {
        return RecordFile.DATASET;
    }

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
        if (!version.equals(RELEASE)) {
            throw new ImportRefused("Casus's own format has no releases: leave out --release.");
        }
        return ReleaseKind.LIVING;
    }

    @Override
    public boolean fits(FileHead head) {
        return RecordFile.isFirst(head.text().stripLeading());
    }

    @Override
    public RecordReader open(InputFile file) {
        return new RecordReads(file);
    }
}
