package org.casus.desk.input;

import java.util.Map;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An event that is to go. */
@Input("RetractEventInput")
@Description(
        "An event of the desk's own that is to go, with what is claimed of it. Revisions keep what they were at last.")
public class RetractEventInput implements Checked {

    @NonNull
    @Description("Its ref.")
    public String ref;

    /** The version that was seen. */
    @NonNull
    @Description(Versions.NEEDED)
    public Integer version;

    @NonNull
    @Description("Why; 2,000 characters at most. Its last revision says so.")
    public String reason;

    /** Wants that it goes. */
    public void want(Checks checks, String path) {
        checks.want(new RecordCommand(
                RecordCommand.Intent.REMOVE,
                Shapes.EVENT,
                ref,
                Map.of(),
                Map.of(),
                version,
                checks.reason(reason, path + ".reason"),
                path));
    }
}
