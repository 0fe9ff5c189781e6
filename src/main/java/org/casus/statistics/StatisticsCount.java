package org.casus.statistics;

import org.eclipse.microprofile.graphql.Description;

@Description(
        "Which of the events that are parts of one another (PART_OF) are counted, so that nobody is counted twice. Only events that the filter lets through play a role, and events that are the same (SAME_AS) are parts, and have parts, alike.")
public enum StatisticsCount {
    @Description(
            "The whole: a part is left out where a whole that it is part of, however far up, is there and has a toll.")
    WHOLES,

    @Description("The parts: a whole is left out where a part of it, however far down, is there.")
    PARTS
}
