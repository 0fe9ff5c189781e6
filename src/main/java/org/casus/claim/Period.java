package org.casus.claim;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;

/**
 * Days from one to another.
 *
 * @param from the first day; null where it is open
 * @param to the last day; null where it is open
 */
@Description("Days from one to another, both included.")
public record Period(
        @Description("The first day; null where it is open.")
        LocalDate from,

        @Description("The last day; null where it is open.") LocalDate to) {}
