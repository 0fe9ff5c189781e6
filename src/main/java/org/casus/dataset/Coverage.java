package org.casus.dataset;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a dataset covers, as it is stored here.")
public record Coverage(
        @NonNull @Description("How many events.") int events,

        @Description("The first day of the first event; null where there is none.")
        LocalDate first,

        @Description("The first day of the last event.") LocalDate last,
        @NonNull @Description("In how many countries.") int countries,

        @Description("Days from the last event to today; null where there is none.")
        Integer lagDays) {}
