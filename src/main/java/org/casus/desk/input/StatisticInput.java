package org.casus.desk.input;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.actor.Actor;
import org.casus.claim.Report;
import org.casus.claim.ReportedStatistic;
import org.casus.claim.Source;
import org.casus.dataset.record.Confirmation;
import org.casus.desk.ledger.Shapes;
import org.casus.event.Place;
import org.casus.graphql.engine.Checked;
import org.casus.graphql.paging.DateRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A figure that belongs to no event. */
@Input("ReportedStatisticInput")
@Description(
        "A figure that somebody reported and that belongs to no single event. Of one that is there already, what is left out stays.")
public class StatisticInput implements Checked {

    /** There are not so many countries. */
    private static final int MOST = 300;

    private static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");

    @NonNull
    @Description("Its ref, such as desk:2022-01-21-detainees-at-ghwayran.")
    public String ref;

    @NonNull
    @Description("What is counted, in capitals, such as ACTIVE_FIGHTERS.")
    public String indicator;

    @NonNull
    @Description("What one is, such as PERSON; 40 characters at most.")
    public String unit;

    @Description("The ref of the actor that it is about.")
    public String subject;

    @Description("The ref of the place that it is about.")
    public String place;

    @Description("The place in words, where it is no place of its own; 500 characters at most.")
    public String placeName;

    /** The countries that it is about. */
    @Description("All countries that it is about, by code or name.")
    public List<@NonNull String> countries;

    @NonNull
    @Description("The number, as the speaker put it.")
    public QuantityInput quantity;

    @Description("The day it holds for, where the speaker named one.")
    public LocalDate asOf;

    @Description("The period it holds for, where it is no day.")
    public DateRange period;

    @Description("The ref of the report that it was in; within recordReport, that one unless said otherwise.")
    public String report;

    @Description("The ref of the source that reports it; the publisher of the report unless said otherwise.")
    public String reportedBy;

    /** The ref of the source that is named as saying so. */
    @Description("The ref of the source that the report names as saying so; left out where it names none.")
    public String attributedTo;

    @Description("When it was said; midnight UTC where only the day is known, left out where nobody dated it.")
    public Instant saidAt;

    @Description("How far it is confirmed; UNCONFIRMED unless said otherwise.")
    public Confirmation confirmation;

    /** The ref of an earlier one. */
    @Description("The ref of an earlier figure that it takes the place of.")
    public String supersedes;

    @Description("What else there is to say; 4,000 characters at most.")
    public String note;

    /** The version that was seen. */
    @Description(Versions.SEEN)
    public Integer version;

    /**
     * Wants it.
     *
     * @param reported the ref of the report that it stands in, or null
     */
    public void want(Checks checks, String reported, String path) {
        Map<String, Object> state = Checks.state();
        if (indicator != null && !INDICATOR.matcher(indicator).matches()) {
            checks.wrong(
                    path + ".indicator",
                    "Write it in capitals, digits and underscores, such as ACTIVE_FIGHTERS; 100 characters at most.");
        }
        Checks.put(state, "indicator", indicator);
        Checks.put(state, "unit", checks.text(unit, 40, path + ".unit"));
        Checks.put(state, "subject", checks.refer(Actor.class, subject, path + ".subject"));
        Checks.put(state, "place", checks.refer(Place.class, place, path + ".place"));
        Checks.put(state, "placeName", checks.text(placeName, 500, path + ".placeName"));
        if (countries != null) {
            state.put(
                    "countries",
                    new ArrayList<>(new TreeSet<>(checks.each(
                            countries, MOST, path + ".countries", (country, at) -> checks.country(country, at)))));
        }
        if (quantity != null) {
            quantity.put(state, checks, path + ".quantity");
        }
        Checks.put(state, "asOf", Checks.day(asOf));
        if (period != null) {
            checks.inOrder(period.from, period.to, path + ".period.to");
            state.put("period.from", Checks.day(period.from));
            state.put("period.to", Checks.day(period.to));
        }
        Checks.put(state, "report", checks.refer(Report.class, report, path + ".report"));
        Checks.put(state, "reportedBy", checks.refer(Source.class, reportedBy, path + ".reportedBy"));
        Checks.put(state, "attributedTo", checks.refer(Source.class, attributedTo, path + ".attributedTo"));
        Checks.put(state, "saidAt", Checks.time(saidAt));
        Checks.put(state, "confirmation", Checks.word(confirmation));
        Checks.put(state, "supersedes", checks.refer(ReportedStatistic.class, supersedes, path + ".supersedes"));
        if (supersedes != null && supersedes.equals(ref)) {
            checks.wrong(path + ".supersedes", "A figure does not supersede itself.");
        }
        Checks.put(state, "note", checks.text(note, 4_000, path + ".note"));
        Map<String, Object> defaults = Checks.state();
        defaults.put("confirmation", Confirmation.UNCONFIRMED.name());
        Checks.put(defaults, "report", reported);
        checks.want(Shapes.STATISTIC, ref, state, defaults, version, path);
    }
}
