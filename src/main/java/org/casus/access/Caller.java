package org.casus.access;

/**
 * Whom an operation answers. Bound to the thread that answers it, as long as it does.
 *
 * @param role what it may do; null for somebody without a credential where reading is closed: nothing
 * @param name what a revision names as its author, such as the name of an API key; null for somebody without a
 *     credential
 * @param key the public prefix of the API key; null where it is none
 */
public record Caller(AccessRole role, String name, String key) {

    /** Somebody without a credential who may read, since everybody may. */
    public static final Caller ANYBODY = new Caller(AccessRole.READER, null);

    /** Somebody without a credential where reading is closed. */
    public static final Caller NOBODY = new Caller(null, null);

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    /** A caller without an API key. */
    public Caller(AccessRole role, String name) {
        this(role, name, null);
    }

    /** Whom this thread answers; {@link #NOBODY} where it answers no one. */
    public static Caller current() {
        return CURRENT.orElse(NOBODY);
    }

    /** Whether a credential told who it is. */
    public boolean isKnown() {
        return name != null;
    }

    /** Whether it may do what is asked of that role. */
    public boolean may(AccessRole needed) {
        return role != null && role.covers(needed);
    }

    /** Does something for this caller, on the thread that calls. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
