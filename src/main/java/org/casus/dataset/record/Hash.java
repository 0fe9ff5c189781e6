package org.casus.dataset.record;

/**
 * A 64-bit hash of a sequence of values: the same on every machine and in every version of Java, since it is stored.
 * FNV-1a over the characters, with its bits stirred at the end. It tells a changed row from an unchanged one among
 * versions of the same record, so that two different contents collide once in 2^64, not once in 2^32.
 */
final class Hash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** Stands for null, and no text has it: a text begins with its length. */
    private static final long NONE = -1;

    private long state;

    Hash() {
        this(0);
    }

    Hash(long seed) {
        state = BASIS ^ seed;
    }

    Hash add(long value) {
        state = (state ^ value) * PRIME;
        state ^= state >>> 32;
        return this;
    }

    Hash add(boolean value) {
        return add(value ? 1 : 0);
    }

    Hash add(Integer value) {
        return value == null ? add(NONE) : add(1).add(value.longValue());
    }

    Hash add(Double value) {
        return value == null ? add(NONE) : add(Double.doubleToLongBits(value));
    }

    Hash add(Enum<?> value) {
        return add(value == null ? null : value.name());
    }

    Hash add(String text) {
        if (text == null) {
            return add(NONE);
        }
        int length = text.length();
        long hash = (state ^ length) * PRIME;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        state = hash ^ hash >>> 32;
        return this;
    }

    /** The hash of all that was added, its bits stirred so that each depends on all. */
    long value() {
        long hash = state;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
