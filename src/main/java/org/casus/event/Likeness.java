package org.casus.event;

import org.eclipse.microprofile.graphql.Description;

/**
 * How alike two events are. Each part is between 0 (speaks against it) and 1 (as if it were one event); the score is
 * their weighted geometric mean, so that no part makes up for another that speaks against it.
 *
 * @param score of all parts together
 * @param daysApart whole days between the end of one and the start of the other; 0 where they overlap
 * @param kmApart kilometres between their places
 * @param time the part of the dates
 * @param place the part of the places
 * @param actors the part of who took part; null where one of the two does not say
 * @param toll the part of the people killed; null where one of the two does not say
 */
@Description(
        "How alike two events are. Each part is between 0, which speaks against it, and 1, as if it were one event; the score is their weighted geometric mean.")
public record Likeness(
        @Description("Of all parts together.") double score,

        @Description("Whole days between the end of one and the start of the other; 0 where they overlap.")
        int daysApart,

        @Description("Kilometres between their places.") double kmApart,

        @Description("How well the dates agree, and how exact they are.")
        double time,

        @Description("How well the places agree, and how exact they are.")
        double place,

        @Description("How far the same or linked actors took part; null where one of the two does not say.")
        Double actors,

        @Description("How well the numbers of people killed agree; null where one of the two does not say.")
        Double toll) {}
