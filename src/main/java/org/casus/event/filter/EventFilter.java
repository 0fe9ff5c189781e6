package org.casus.event.filter;

import java.util.List;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.Region;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.statistics.RollUp;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "Which events are wanted. All that is given must hold; of the values in one list, one must. A value that cannot mean anything, such as an unknown country, is an error and never an empty list; so is a list without values.")
@Input("EventFilter")
public class EventFilter {

    @Description("All of these hold.")
    public List<@NonNull EventFilter> and;

    @Description("One of these holds at least.")
    public List<@NonNull EventFilter> or;

    @Description(
            "This does not hold. What is not known of an event does not hold, so that {not: {fatalities: {best: {from: 10}}}} lets those through too whose toll nobody counted.")
    public EventFilter not;

    @Description("Refs of events, such as ucdp-ged:427875.")
    public List<@NonNull String> ref;

    @Description(
            "Words that all stand in the title, the notes or a headline of its reports, in any order, as parts of words too.")
    public String text;

    @Description("When it happened.")
    public EventDates dates;

    @Description("Countries: ISO 3166 codes (SY, SYR, 760), gw:652 for a Gleditsch-Ward number, or names (Syria).")
    public List<@NonNull String> country;

    @Description("Regions of the world.")
    public List<@NonNull Region> region;

    @Description("First-level administrative units by name, such as Aleppo Governorate; case does not matter.")
    public List<@NonNull String> admin1;

    @Description("Within a box on the map.")
    public BoundingBox box;

    @Description("Within a distance of a point. Needed for the order DISTANCE.")
    public Near near;

    @Description("PRIO-GRID cells.")
    public List<@NonNull Integer> prioGrid;

    @Description("Types of violence.")
    public List<@NonNull TypeOfViolence> typeOfViolence;

    @Description(
            "Actors that took part, on whatever side: refs, or exact names. A name that several bear is AMBIGUOUS, unless ties SAME_AS say that they are one; then all of them are meant.")
    public List<@NonNull String> actor;

    @Description("Actors that took part on side A.")
    public List<@NonNull String> sideA;

    @Description("Actors that took part on side B.")
    public List<@NonNull String> sideB;

    @Description("Actors that all took part, such as the two of a fight.")
    public List<@NonNull String> allActors;

    @Description("Kinds of actors, one of which took part on side A, such as STATE for what governments did.")
    public List<@NonNull ActorKind> sideAKind;

    @Description("Kinds of actors, one of which took part on side B.")
    public List<@NonNull ActorKind> sideBKind;

    @DefaultValue("false")
    @Description(
            "Whether an actor stands for its sub-groups too, in all the fields about actors: short for rollUp: [SUBGROUPS].")
    public Boolean includeSubgroups = false;

    @Description(
            "What an actor stands for beside itself, in all the fields about actors: its sub-groups, its splinters, the members of an alliance.")
    public List<@NonNull RollUp> rollUp;

    @Description("Dyads, by ref or exact name.")
    public List<@NonNull String> dyad;

    @Description("Conflicts, by ref or exact name.")
    public List<@NonNull String> conflict;

    @Description("Sources, by ref or exact name: publishers of a report it rests on, or speakers of one of its claims.")
    public List<@NonNull String> source;

    @Description("Datasets, such as dataset:ucdp-ged; or just ucdp-ged.")
    public List<@NonNull String> dataset;

    @Description("Releases, such as release:ucdp-ged/21.1: the newest one that holds the event.")
    public List<@NonNull String> release;

    @Description("Dated at least so exactly.")
    public DatePrecision datePrecision;

    @Description("Placed at least so exactly.")
    public PlacePrecision placePrecision;

    @Description("How many people were killed: deaths, victims, by bounds.")
    public TollFilter fatalities;

    @Description("Classified so.")
    public ClassificationFilter classification;

    @Description("Has a claim with one of these confirmations.")
    public List<@NonNull Confirmation> confirmation;

    @Description("Had not ended when it was recorded.")
    public Boolean ongoing;
}
