package org.casus.event.filter;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("When events happened: from a day to a day, both included; either may be left out.")
@Input("EventDates")
public class EventDates {

    @Description("First day, such as 2022-01-20.")
    public LocalDate from;

    @Description("Last day.")
    public LocalDate to;

    @DefaultValue("START")
    @Description("Whether an event must start in these days (as statistics count it), or only touch them.")
    public DateMatch match = DateMatch.START;
}
