package org.casus.statistics;

/** Why an event that the filter lets through is not counted. */
enum LeftOutAs {
    /** A whole that it is part of is counted. */
    PART,

    /** Parts of it are counted. */
    WHOLE,

    /** The same event of another dataset is counted. */
    SAME
}
