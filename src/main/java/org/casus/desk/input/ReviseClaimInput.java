package org.casus.desk.input;

import java.time.Instant;
import java.util.Map;
import org.casus.actor.Actor;
import org.casus.claim.Source;
import org.casus.dataset.record.Confirmation;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What a speaker says now, in the place of an earlier claim. */
@Input("ReviseClaimInput")
@Description(
        "What a speaker says now, as a new claim in the place of an earlier one. Event, metric, victims and speaker are those of the earlier one unless said otherwise.")
public class ReviseClaimInput implements Checked {

    @NonNull
    @Description(
            "The ref of the earlier claim, of whatever dataset. If another claim took its place already, the answer is CONFLICT.")
    public String supersedes;

    @NonNull
    @Description("The ref of the new claim.")
    public String ref;

    @Description("The number, as the speaker puts it now; needed unless it says who did it.")
    public QuantityInput quantity;

    @Description("The ref of the actor who did it, as the speaker says now.")
    public String responsible;

    @Description("When it was said; midnight UTC where only the day is known, left out where nobody dated it.")
    public Instant saidAt;

    @Description("The ref of the report that it was in.")
    public String report;

    @Description("That report itself, where it may not be recorded yet: in place of report.")
    public ReportInput newReport;

    @Description("The ref of the source that reports it; the publisher of the report unless said otherwise.")
    public String reportedBy;

    /** The ref of the source that is named as saying so. */
    @Description("The ref of the source that the report names as saying so.")
    public String attributedTo;

    @Description("How far it is confirmed; UNCONFIRMED unless said otherwise.")
    public Confirmation confirmation;

    @Description("What else there is to say; 4,000 characters at most.")
    public String note;

    /** Wants it. */
    public void want(Checks checks, String path) {
        Map<String, Object> state = Checks.state();
        Checks.put(state, "supersedes", supersedes);
        if (supersedes != null && supersedes.equals(ref)) {
            checks.wrong(path + ".ref", "A claim does not supersede itself; give the new one a ref of its own.");
        }
        if (quantity != null) {
            quantity.put(state, checks, path + ".quantity");
        }
        Checks.put(state, "responsible", checks.refer(Actor.class, responsible, path + ".responsible"));
        Checks.put(state, "saidAt", Checks.time(saidAt));
        Checks.put(state, "report", ConfirmationStep.report(checks, report, newReport, path));
        Checks.put(state, "reportedBy", checks.refer(Source.class, reportedBy, path + ".reportedBy"));
        Checks.put(state, "attributedTo", checks.refer(Source.class, attributedTo, path + ".attributedTo"));
        Checks.put(state, "confirmation", Checks.word(confirmation));
        Checks.put(state, "note", checks.text(note, 4_000, path + ".note"));
        checks.want(new RecordCommand(
                RecordCommand.Intent.SUPERSEDE,
                Shapes.CLAIM,
                ref,
                state,
                Map.of("confirmation", Confirmation.UNCONFIRMED.name()),
                null,
                null,
                path));
    }
}
