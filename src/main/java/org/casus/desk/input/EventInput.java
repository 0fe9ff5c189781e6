package org.casus.desk.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.claim.Report;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.desk.ledger.Shapes;
import org.casus.event.Place;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("EventInput")
@Description(
        "Something that happened. Its toll is made of its claims. Of one that is there already, what is left out stays.")
public class EventInput implements Checked {

    /** More are no parts in one event any more, nor tags of one. */
    static final int MOST = 100;

    @NonNull
    @Description("Its ref, such as desk:2022-01-20-ghwayran-prison.")
    public String ref;

    @NonNull
    @Description("One line that says what it is; 1,000 characters at most.")
    public String title;

    @NonNull
    @Description("The first day, or the first on which it may have been.")
    public LocalDate start;

    @Description("The last day, or the last on which it may have been; the first one unless said otherwise.")
    public LocalDate end;

    @Description("How exactly it is dated; DAY unless said otherwise.")
    public DatePrecision datePrecision;

    /** Whether it goes on. */
    @Description("Whether it had not ended when it was reported; false unless said otherwise.")
    public Boolean ongoing;

    @Description("UCDP's type, where it is of one.")
    public TypeOfViolence typeOfViolence;

    @Description("The ref of the place.")
    public String place;

    @Description("What else there is to say; 20,000 characters at most.")
    public String notes;

    /** Its tags. */
    @Description("All its tags, each of 200 characters at most; 100 tags at most.")
    public List<@NonNull String> tags;

    /** The refs of the reports that it rests on. */
    @Description(
            "The refs of reports that it rests on; they are added to those that it has, as are those of its claims.")
    public List<@NonNull String> reports;

    /** Who took part. */
    @Description("All who took part; 100 at most.")
    public List<@NonNull ParticipationInput> participations;

    @Description("What is claimed of it; claims that it has besides stay.")
    public List<@NonNull ClaimInput> claims;

    /** The version that was seen. */
    @Description(Versions.SEEN)
    public Integer version;

    /**
     * Wants it, with its claims.
     *
     * @param reported the ref of the report that it stands in, or null
     */
    public void want(Checks checks, String reported, String path) {
        Map<String, Object> state = state(checks, path);
        List<String> rests = new ArrayList<>(
                checks.each(reports, MOST, path + ".reports", (report, at) -> checks.refer(Report.class, report, at)));
        if (reported != null) {
            rests.add(reported);
        }
        if (!rests.isEmpty()) {
            state.put("reports", rests);
        }
        Map<String, Object> defaults = Checks.state();
        Checks.put(defaults, "end", Checks.day(start));
        defaults.put("datePrecision", DatePrecision.DAY.name());
        defaults.put("ongoing", false);
        checks.want(Shapes.EVENT, ref, state, defaults, version, path);
        for (int i = 0; i < Checks.orNone(claims).size(); i++) {
            claims.get(i).want(checks, ref, reported, path + ".claims." + i);
        }
    }

    /** What it says of the event itself, checked. */
    Map<String, Object> state(Checks checks, String path) {
        Map<String, Object> state = Checks.state();
        Checks.put(state, "title", checks.text(title, 1_000, path + ".title"));
        Checks.put(state, "start", Checks.day(start));
        Checks.put(state, "end", Checks.day(end));
        checks.inOrder(start, end, path + ".end");
        Checks.put(state, "datePrecision", Checks.word(datePrecision));
        Checks.put(state, "ongoing", ongoing);
        Checks.put(state, "typeOfViolence", Checks.word(typeOfViolence));
        Checks.put(state, "place", checks.refer(Place.class, place, path + ".place"));
        Checks.put(state, "notes", checks.text(notes, 20_000, path + ".notes"));
        if (tags != null) {
            state.put("tags", checks.tags(tags, MOST, path + ".tags"));
        }
        if (participations != null) {
            state.put("participations", checks.participations(participations, MOST, path + ".participations"));
        }
        return state;
    }
}
