package org.casus.dataset.gdelt;

import jakarta.enterprise.context.ApplicationScoped;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.record.ReleaseKind;

/** The format of GDELT 2.0 mentions. They are reports of events that are stored; others are passed over. */
@ApplicationScoped
public class GdeltMentions implements ImportFormat {

    @Override
    public String id() {
        return "gdelt-mentions";
    }

    @Override
    public String dataset() {
        return "gdelt";
    }

    @Override
    public boolean canBeComplete() {
        return false;
    }

    @Override
    public Publication publication() {
        return GdeltEvents.PUBLICATION;
    }

    @Override
    public String onlyRelease() {
        return GdeltEvents.RELEASE;
    }

    @Override
    public ReleaseKind kindOf(String version) {
        return GdeltEvents.living(version);
    }

    @Override
    public boolean fits(FileHead head) {
        return MentionColumn.columns(head.tabbed()) != null;
    }

    @Override
    public RecordReader open(InputFile file) {
        return new MentionReader(file);
    }
}
