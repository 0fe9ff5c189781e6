package org.casus.access;

/** A credential that is not taken. Its message is shown to whoever sent it, and holds nothing of the credential. */
public final class Unauthenticated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private enum Reason {
        WRONG,
        SLOWED,
        UNCHECKED
    }

    private final int retryAfter;
    private final Reason reason;

    private Unauthenticated(String message, int retryAfter, Reason reason) {
        super(message, null, false, false);
        this.retryAfter = retryAfter;
        this.reason = reason;
    }

    static Unauthenticated because(String message) {
        return new Unauthenticated(message, 0, Reason.WRONG);
    }

    /** It may be good; nobody can tell now, nor for so many seconds. */
    static Unauthenticated unchecked(String message, int seconds) {
        return new Unauthenticated(message, seconds, Reason.UNCHECKED);
    }

    /** There is none, where reading is closed. */
    public static Unauthenticated missing() {
        return because("Reading needs a credential on this server: send the header Authorization: Bearer, followed by"
                + " an API key.");
    }

    /** After too many wrong ones, none is looked at for so many seconds. */
    static Unauthenticated tooManyAttempts(int seconds) {
        return new Unauthenticated(
                "Too many wrong credentials came from your address; try again in " + seconds + " seconds.",
                seconds,
                Reason.SLOWED);
    }

    /** Whether it was looked at and is wrong: whoever sends many is slowed. */
    boolean isWrong() {
        return reason == Reason.WRONG;
    }

    /** Whether it may be good, and only cannot be told now: whoever sent it did nothing wrong. */
    public boolean isUnchecked() {
        return reason == Reason.UNCHECKED;
    }

    /** In how many seconds it may be sent again; 0 where it was looked at and is wrong. */
    public int retryAfter() {
        return retryAfter;
    }
}
