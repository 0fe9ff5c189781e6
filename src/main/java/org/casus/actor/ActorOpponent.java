package org.casus.actor;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An actor that another one met on the other side of events.")
public record ActorOpponent(
        @NonNull @Description("The opponent.") Actor actor,

        @NonNull @Description("In how many events they met.")
        int events,

        @NonNull @Description("First day of the first of these events.")
        LocalDate firstEventDate,

        @NonNull @Description("First day of the last of these events.")
        LocalDate lastEventDate,

        @Description(
                "The sum of the best estimates of people killed in these events, on all sides; null where none has one.")
        Integer best) {}
