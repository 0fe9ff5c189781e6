package org.casus.desk.input;

import java.time.Instant;
import java.util.Map;
import org.casus.dataset.record.Confirmation;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A claim that its speaker took back, or that nobody made. */
@Input("RetractClaimInput")
@Description(
        "A claim of the desk's own that its speaker took back, or that was recorded by mistake. It stays, and counts no more from then on; what was known before stays known.")
public class RetractClaimInput implements Checked {

    /** Its ref. */
    @NonNull
    @Description("The claim's ref.")
    public String ref;

    /** The version that was seen. */
    @NonNull
    @Description(Versions.NEEDED)
    public Integer version;

    @NonNull
    @Description("Why; 2,000 characters at most. The revision says so.")
    public String reason;

    @Description(
            "When it was taken back; now where it is left out. Midnight UTC where only the day is known. knownBy goes by it.")
    public Instant saidAt;

    @Description("The ref of the report that says so.")
    public String report;

    @Description("That report itself, where it may not be recorded yet: in place of report.")
    public ReportInput newReport;

    @Description(
            "The ref of an earlier claim of the same event that holds again, where whoever took this one back says so. Without it, nothing of what its speaker said before comes back.")
    public String restores;

    /** Wants it. */
    public void want(Checks checks, String path) {
        Map<String, Object> state = Checks.state();
        state.put(
                ConfirmationStep.LIST,
                ConfirmationStep.of(checks, Confirmation.RETRACTED, saidAt, null, report, newReport, restores, path));
        checks.update(Shapes.CLAIM, ref, state, version, checks.reason(reason, path + ".reason"), path);
    }
}
