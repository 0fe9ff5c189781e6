package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("What is odd about an imported row.")
public enum IssueKind {
    @Description("The row has no sense: wrong number of columns, or a broken quote.")
    UNREADABLE_ROW,

    @Description("A value that must be there is empty.")
    MISSING_VALUE,

    @Description("A value cannot be read, or is out of its range.")
    BAD_VALUE,

    @Description("The country code is in no table.")
    UNKNOWN_COUNTRY,

    @Description("The same record stands twice in the file; the last one counts.")
    DUPLICATE_REF,

    @Description("low, best and high are not in order; they are kept as coded.")
    TOLL_ORDER,

    @Description("The deaths of the sides do not add up to best; they are kept as coded.")
    TOLL_SUM,

    @Description("The end lies before the start.")
    DATE_ORDER,

    @Description("The event spans more than a month.")
    LONG_SPAN,

    @Description("The lists of sources are not equally long; they are kept as one citation.")
    SOURCE_LISTS_DIFFER,

    @Description("The date of a source is missing or stands for none.")
    NO_SOURCE_DATE,

    @Description("The grid cell does not fit the coordinates; it is computed from them.")
    GRID_MISMATCH,

    @Description(
            "The row differs from the newer release that is stored: it says otherwise of a record, or has one that the newer release does not; the row is left out.")
    OLDER_RELEASE,

    @Description("The row is about an event that is not stored; it is left out.")
    UNKNOWN_EVENT,

    @Description("A text was longer than its column and was cut.")
    TEXT_CUT,

    @Description("A text held control characters, or bytes that are not UTF-8; it was repaired.")
    TEXT_REPAIRED
}
