package org.casus.desk.input;

import java.util.Map;
import org.casus.dataset.record.Confirmation;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A claim that its speaker took back, or that nobody made. */
@Input("RetractClaimInput")
@Description(
        "A claim of the desk's own that its speaker took back, or that was recorded by mistake. It stays, and counts no more.")
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

    /** Wants it. */
    public void want(Checks checks, String path) {
        Map<String, Object> state = Checks.state();
        state.put("confirmation", Confirmation.RETRACTED.name());
        checks.update(Shapes.CLAIM, ref, state, version, checks.reason(reason, path + ".reason"), path);
    }
}
