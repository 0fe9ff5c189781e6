package org.casus.claim;

import java.util.List;
import org.casus.dataset.record.Confirmation;
import org.casus.graphql.paging.DateRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which reported statistics; a class with open fields, since that is what arguments are read into. */
@Input("ReportedStatisticFilter")
@Description(
        "Which reported statistics: those that meet all that is given. Of a list, one of its values has to be met.")
public class ReportedStatisticFilter {

    @Description("What is counted, such as ACTIVE_FIGHTERS.")
    public List<@NonNull String> indicator;

    @Description("The refs of the actors that they are about.")
    public List<@NonNull String> subject;

    @Description("The refs of the conflicts that they are about, those of their dyads included.")
    public List<@NonNull String> conflict;

    @Description("The refs of the dyads that they are about.")
    public List<@NonNull String> dyad;

    @Description(
            "The countries that they are about, or in which their place lies, by ISO 3166 codes (SY, SYR, 760), gw:652 for a Gleditsch-Ward number, or names (Syria).")
    public List<@NonNull String> country;

    @Description("The refs of the places that they are about.")
    public List<@NonNull String> place;

    @Description(
            "The refs of those who say so: whom the report names as its source, or, where it names nobody, the reporter.")
    public List<@NonNull String> speaker;

    @Description("The days that they hold for: as of one of these, or for a period that shares a day with them.")
    public DateRange holdsFor;

    @Description("How far they are confirmed.")
    public List<@NonNull Confirmation> confirmation;
}
