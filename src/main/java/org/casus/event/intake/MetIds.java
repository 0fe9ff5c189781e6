package org.casus.event.intake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The events that a run has met: a bit for each. Ids come in blocks of 1,000, and a block in which events are met takes
 * about 200 bytes; a mark in the database instead would write every row that did not change.
 */
final class MetIds {

    private static final int BLOCK = 1_000;

    private final Map<Long, BitSet> blocks = new HashMap<>();

    void add(long id) {
        blocks.computeIfAbsent(id / BLOCK, any -> new BitSet(BLOCK)).set((int) (id % BLOCK));
    }

    boolean has(long id) {
        BitSet block = blocks.get(id / BLOCK);
        return block != null && block.get((int) (id % BLOCK));
    }
}
