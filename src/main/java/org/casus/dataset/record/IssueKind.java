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

    @Description("The number and the name of the country are those of two countries; the number is kept.")
    COUNTRY_MISMATCH,

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

    @Description(
            "Runs of blanks, tabs or line ends in texts of the row became one blank each, and those at the ends were left out. Counted, one a row, and not stored.")
    TEXT_TIDIED,

    @Description(
            "A text was left out that only repeats another one, such as a description that is the name of the place. Counted, and not stored.")
    TEXT_LEFT_OUT,

    @Description("A text held control characters, or bytes that are not UTF-8; it was repaired.")
    TEXT_REPAIRED;

    /** Whether such issues are counted only: they keep nothing out that anybody would look for in a row. */
    public boolean isCountedOnly() {
        return this == TEXT_TIDIED || this == TEXT_LEFT_OUT;
    }
}
