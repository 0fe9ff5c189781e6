package org.casus.claim;

import java.util.List;
import org.casus.graphql.paging.DateRange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which reports; a class with open fields, since that is what arguments are read into. */
@Input("ReportFilter")
@Description("Which reports: those that meet all that is given. Of a list, one of its values has to be met.")
public class ReportFilter {

    @Description("Who published them, by refs or exact names: source:sohr.")
    public List<@NonNull String> publisher;

    @Description("When they were published; those that nobody dated are left out.")
    public DateRange published;

    @Description("A part of the headline, in capitals or not.")
    public String headline;

    @Description("Where they can be read: whole addresses.")
    public List<@NonNull String> url;
}
