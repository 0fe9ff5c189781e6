package org.casus.event.filter;

import org.eclipse.microprofile.graphql.Description;

@Description("How an event's days are held against a range of days.")
public enum DateMatch {
    @Description("Its first day lies in the range.")
    START,

    @Description("One of its days lies in the range.")
    OVERLAP
}
