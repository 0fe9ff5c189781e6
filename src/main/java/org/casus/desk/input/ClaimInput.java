package org.casus.desk.input;

import java.time.Instant;
import java.util.Map;
import org.casus.actor.Actor;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.Source;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.VictimGroup;
import org.casus.desk.ledger.Shapes;
import org.casus.event.Event;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ClaimInput")
@Description("What one speaker says of one event. Of one that is there already, what is left out stays.")
public class ClaimInput implements Checked {

    @NonNull
    @Description("Its ref, such as desk:2022-01-20-ghwayran-prison/killed-security-forces.")
    public String ref;

    @Description("The ref of the event that it is about, of whatever dataset; within an event, that one.")
    public String event;

    @Description("The ref of the report that it was in; within recordReport, that one unless said otherwise.")
    public String report;

    @Description("The ref of the source that reports it; the publisher of the report unless said otherwise.")
    public String reportedBy;

    /** The ref of the source that is named as saying so. */
    @Description("The ref of the source that the report names as saying so; left out where it names none.")
    public String attributedTo;

    @Description("When it was said; midnight UTC where only the day is known, left out where nobody dated it.")
    public Instant saidAt;

    @Description("What is counted; needed, as are victimGroup and quantity, unless it says who did it.")
    public Metric metric;

    @Description("Whom it counts.")
    public VictimGroup victimGroup;

    @Description("The ref of the actor whose people it counts, where it says.")
    public String victimActor;

    @Description("The number, as the speaker put it.")
    public QuantityInput quantity;

    @Description(
            "The ref of the actor who did it, as the speaker says: of themselves, who claim it, or of somebody else. Such a claim counts nothing.")
    public String responsible;

    @Description("How far it is confirmed; UNCONFIRMED unless said otherwise.")
    public Confirmation confirmation;

    @Description("The ref of an earlier claim of the same event that it takes the place of.")
    public String supersedes;

    @Description("What else there is to say; 4,000 characters at most.")
    public String note;

    /** The version that was seen. */
    @Description(Versions.SEEN)
    public Integer version;

    /**
     * Wants it.
     *
     * @param within the ref of the event that it stands in, or null
     * @param reported the ref of the report that it stands in, or null
     */
    public void want(Checks checks, String within, String reported, String path) {
        Map<String, Object> state = Checks.state();
        if (event != null && within != null && !event.equals(within)) {
            checks.wrong(path + ".event", "It stands within another event; leave event out, or record it on its own.");
        }
        Checks.put(state, "event", within != null ? within : checks.refer(Event.class, event, path + ".event"));
        Checks.put(state, "report", checks.refer(Report.class, report, path + ".report"));
        Checks.put(state, "reportedBy", checks.refer(Source.class, reportedBy, path + ".reportedBy"));
        Checks.put(state, "attributedTo", checks.refer(Source.class, attributedTo, path + ".attributedTo"));
        Checks.put(state, "saidAt", Checks.time(saidAt));
        Checks.put(state, "metric", Checks.word(metric));
        Checks.put(state, "victimGroup", Checks.word(victimGroup));
        Checks.put(state, "victimActor", checks.refer(Actor.class, victimActor, path + ".victimActor"));
        if (quantity != null) {
            quantity.put(state, checks, path + ".quantity");
        }
        Checks.put(state, "responsible", checks.refer(Actor.class, responsible, path + ".responsible"));
        Checks.put(state, "confirmation", Checks.word(confirmation));
        Checks.put(state, "supersedes", checks.refer(Claim.class, supersedes, path + ".supersedes"));
        if (supersedes != null && supersedes.equals(ref)) {
            checks.wrong(path + ".supersedes", "A claim does not supersede itself.");
        }
        Checks.put(state, "note", checks.text(note, 4_000, path + ".note"));
        Map<String, Object> defaults = Checks.state();
        defaults.put("confirmation", Confirmation.UNCONFIRMED.name());
        Checks.put(defaults, "report", reported);
        checks.want(Shapes.CLAIM, ref, state, defaults, version, path);
    }
}
