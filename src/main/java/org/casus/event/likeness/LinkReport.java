package org.casus.event.likeness;

import java.util.List;

/**
 * What a run of {@code casus link} found and did; of a dry run, what it would do.
 *
 * @param events how many events were looked at: those with coordinates
 * @param proposed pairs that were tied
 * @param updated ties whose score changed
 * @param unchanged ties that hold as they are
 * @param withdrawn ties of an earlier run that do not hold any more
 * @param decided pairs that people have tied, or refused, in whatever way: these were left alone
 * @param first some of those that were proposed
 */
public record LinkReport(
        long events, long proposed, long updated, long unchanged, long withdrawn, long decided, List<Proposal> first) {

    /** Two events that may be the same, by their refs. */
    public record Proposal(String one, String other, double score, int daysApart, double kmApart) {}
}
