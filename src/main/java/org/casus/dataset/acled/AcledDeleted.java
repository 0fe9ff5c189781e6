package org.casus.dataset.acled;

import jakarta.enterprise.context.ApplicationScoped;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.record.ReleaseKind;

/** The format of ACLED's list of the events that it has withdrawn. They are removed, and leave tombstones. */
@ApplicationScoped
public class AcledDeleted implements ImportFormat {

    @Override
    public String id() {
        return "acled-deleted";
    }

    @Override
    public String dataset() {
        return "acled";
    }

    @Override
    public boolean canBeComplete() {
        return false;
    }

    @Override
    public Publication publication() {
        return Acled.PUBLICATION;
    }

    @Override
    public String onlyRelease() {
        return Acled.RELEASE;
    }

    @Override
    public ReleaseKind kindOf(String version) {
        return Acled.living(version);
    }

    @Override
    public boolean fits(FileHead head) {
        return head.names("event_id_cnty", "deleted_timestamp");
    }

    @Override
    public RecordReader open(InputFile file) {
        return new AcledDeletedReader(file);
    }
}
