package org.casus.desk.input;

import java.time.Instant;
import java.util.Map;
import org.casus.dataset.record.Confirmation;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How far a claim is confirmed by now. */
@Input("SetClaimConfirmationInput")
@Description("How far a claim of the desk's own is confirmed from some time on.")
public class SetClaimConfirmationInput implements Checked {

    /** Its ref. */
    @NonNull
    @Description("The claim's ref.")
    public String ref;

    /** The version that was seen. */
    @NonNull
    @Description(Versions.NEEDED)
    public Integer version;

    @NonNull
    @Description("How far it is confirmed. RETRACTED is what retractClaim is for.")
    public Confirmation confirmation;

    @Description("Why, or by whom; 2,000 characters at most. The revision says so.")
    public String reason;

    @Description(
            "When that was said; now where it is left out. Midnight UTC where only the day is known. knownBy goes by it.")
    public Instant saidAt;

    @Description("The ref of the source who confirms, contests or denies it.")
    public String saidBy;

    @Description("The ref of the report that says so.")
    public String report;

    @Description("That report itself, where it may not be recorded yet: in place of report.")
    public ReportInput newReport;

    /** Wants it. */
    public void want(Checks checks, String path) {
        if (confirmation == Confirmation.RETRACTED) {
            checks.wrong(path + ".confirmation", "retractClaim retracts a claim, and says why.");
        }
        Map<String, Object> state = Checks.state();
        if (confirmation != null) {
            state.put(
                    ConfirmationStep.LIST,
                    ConfirmationStep.of(checks, confirmation, saidAt, saidBy, report, newReport, null, path));
        }
        checks.update(Shapes.CLAIM, ref, state, version, checks.reason(reason, path + ".reason"), path);
    }
}
