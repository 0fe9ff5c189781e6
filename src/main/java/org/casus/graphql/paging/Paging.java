package org.casus.graphql.paging;

import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;

/**
 * Which part of a list is wanted, as Relay has it: the {@code first} ones {@code after} a cursor, or the {@code last}
 * ones {@code before} one.
 *
 * @param size how many, at most
 * @param cursor where to go on from; null to begin at the start or end
 * @param backward whether it counts from the end
 */
public record Paging(int size, String cursor, boolean backward) {

    /** The four arguments, as every list describes them. */
    public static final String FIRST =
            "How many at most, from the start or after a cursor: 50 unless given, 500 at most.";

    public static final String AFTER = "Begin after this cursor.";
    public static final String LAST = "How many at most, from the end or before a cursor.";
    public static final String BEFORE = "End before this cursor.";

    /** Where nobody says how many. */
    public static final int DEFAULT_SIZE = 50;

    /**
     * The largest page, unless an operator lets it be smaller: with all its nested fields it must fit the memory of a
     * small server many times over.
     */
    public static final int LARGEST_SIZE = 500;

    /** A row of figures has a few numbers, where a record has texts, and records below it. */
    private static final int FIGURES_FOR_A_RECORD = 10;

    /** The largest page of figures. */
    public static final int MOST_FIGURES = FIGURES_FOR_A_RECORD * LARGEST_SIZE;

    /** {@link #FIRST} of figures. */
    public static final String FIRST_FIGURES =
            "How many at most, from the start or after a cursor: 50 unless given, 5,000 at most.";

    /**
     * Checks and reads the four arguments.
     *
     * @throws Refusal where they cannot stand together, or ask for too much
     */
    public static Paging of(Integer first, String after, Integer last, String before) {
        return of(first, after, last, before, GraphQLRequest.pageSize());
    }

    /** The same of a list of figures, of which a page may have ten times as many as of records. */
    public static Paging ofFigures(Integer first, String after, Integer last, String before) {
        return of(first, after, last, before, FIGURES_FOR_A_RECORD * GraphQLRequest.pageSize());
    }

    private static Paging of(Integer first, String after, Integer last, String before, int largest) {
        if (first != null && last != null) {
            throw new Refusal(ErrorCode.INVALID_ARGUMENTS, "last", "Give first or last, not both.");
        }
        boolean backward = last != null || (first == null && before != null);
        if (backward ? after != null : before != null) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    backward ? "after" : "before",
                    "Give first with after, or last with before.");
        }
        Integer size = backward ? last : first;
        String argument = backward ? "last" : "first";
        if (size == null) {
            return new Paging(Math.min(DEFAULT_SIZE, largest), backward ? before : after, backward);
        }
        if (size < 0) {
            throw new Refusal(ErrorCode.INVALID_RANGE, argument, argument + " is " + size + "; it cannot be below 0.");
        }
        if (size > largest) {
            throw new Refusal(
                    ErrorCode.PAGE_TOO_LARGE,
                    argument,
                    argument + " is " + size + "; a page has at most " + largest
                            + ". Ask for the next page with its cursor.");
        }
        return new Paging(size, backward ? before : after, backward);
    }

    /** The first ones of a list, so many. */
    public static Paging first(int size) {
        return new Paging(size, null, false);
    }

    /** The name of the argument that holds the cursor. */
    public String cursorArgument() {
        return backward ? "before" : "after";
    }
}
