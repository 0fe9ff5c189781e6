package org.casus.claim;

import java.time.LocalDate;
import java.util.List;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.VictimGroup;
import org.casus.graphql.paging.DateRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which claims; a class with open fields, since that is what arguments are read into. */
@Input("ClaimFilter")
@Description("Which claims: those that meet all that is given. Of a list, one of its values has to be met.")
public class ClaimFilter {

    @Description("The refs of their events.")
    public List<@NonNull String> event;

    @Description("The refs of the actors whose people they count.")
    public List<@NonNull String> victimActor;

    @Description("The refs of the actors who did it, as they say: claims of responsibility, of whoever speaks.")
    public List<@NonNull String> responsible;

    @Description(
            "The refs of those who say so: whom the report names as its source, or, where it names nobody, the reporter.")
    public List<@NonNull String> speaker;

    @Description("The refs of those who report it, whoever says so.")
    public List<@NonNull String> reportedBy;

    @Description("What they count.")
    public List<@NonNull Metric> metric;

    @Description("Whom they count.")
    public List<@NonNull VictimGroup> victimGroup;

    @Description("How far they are confirmed.")
    public List<@NonNull Confirmation> confirmation;

    /** On which days they were said. */
    @Description("On which days, in UTC, they were said. Undated claims were said on none.")
    public DateRange said;

    @Description(
            "Said before this day, in UTC; of an undated claim, recorded before it. With confirmation: claims that nobody has confirmed since.")
    public LocalDate olderThan;

    /** Whether no later claim supersedes them. */
    @Description("True: those that no later claim supersedes. False: those that one does.")
    public Boolean current;
}
