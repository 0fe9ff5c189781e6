package org.casus.desk.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.casus.claim.Report;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("UpdateEventInput")
@Description("What is to change of an event of the desk's own; what is left out stays.")
public class UpdateEventInput implements Checked {

    @NonNull
    @Description("Its ref.")
    public String ref;

    /** The version that was seen. */
    @NonNull
    @Description(Versions.NEEDED)
    public Integer version;

    @Description("One line that says what it is; 1,000 characters at most.")
    public String title;

    @Description("The first day, or the first on which it may have been.")
    public LocalDate start;

    @Description("The last day, or the last on which it may have been.")
    public LocalDate end;

    @Description("How exactly it is dated.")
    public DatePrecision datePrecision;

    @Description("Whether it goes on.")
    public Boolean ongoing;

    @Description("UCDP's type.")
    public TypeOfViolence typeOfViolence;

    @Description("The ref of the place.")
    public String place;

    @Description("What else there is to say, in the place of what was said; 20,000 characters at most.")
    public String notes;

    /** Its tags. */
    @Description("All its tags, each of 200 characters at most; 100 tags at most.")
    public List<@NonNull String> tags;

    @Description("The refs of further reports that it rests on.")
    public List<@NonNull String> reports;

    /** Who took part. */
    @Description("All who took part; 100 at most.")
    public List<@NonNull ParticipationInput> participations;

    /** What is to be empty. */
    @Description("Fields that are to be empty.")
    public List<@NonNull EventField> clear;

    /** Wants it. */
    public void want(Checks checks, String path) {
        Map<String, Object> state = given().state(checks, path);
        if (reports != null) {
            state.put(
                    "reports",
                    checks.each(
                            reports,
                            EventInput.MOST,
                            path + ".reports",
                            (report, at) -> checks.refer(Report.class, report, at)));
        }
        for (EventField field : Checks.orNone(clear)) {
            if (state.containsKey(field.field())) {
                checks.wrong(path + ".clear", field + " cannot be given and be empty.");
            }
            state.put(field.field(), null);
        }
        checks.update(Shapes.EVENT, ref, state, version, null, path);
    }

    /** What is given, as the input of a new event has it. */
    private EventInput given() {
        EventInput given = new EventInput();
        given.title = title;
        given.start = start;
        given.end = end;
        given.datePrecision = datePrecision;
        given.ongoing = ongoing;
        given.typeOfViolence = typeOfViolence;
        given.place = place;
        given.notes = notes;
        given.tags = tags;
        given.participations = participations;
        return given;
    }
}
