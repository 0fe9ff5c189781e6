package org.casus.access;

/** A credential that is not taken. Its message is shown to whoever sent it, and holds nothing of the credential. */
public final class Unauthenticated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int retryAfter;
    private final boolean wrong;

    private Unauthenticated(String message, int retryAfter, boolean wrong) {
        super(message, null, false, false);
        this.retryAfter = retryAfter;
        this.wrong = wrong;
    }

    static Unauthenticated because(String message) {
        return new Unauthenticated(message, 0, true);
    }

    /** It may be good; nobody can tell now. */
    static Unauthenticated unchecked(String message) {
        return new Unauthenticated(message, 0, false);
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
                false);
    }

    /** Whether it was looked at and is wrong: whoever sends many is slowed. */
    boolean isWrong() {
        return wrong;
    }

    /** In how many seconds a credential of this client is looked at again; 0 where it was looked at. */
    public int retryAfter() {
        return retryAfter;
    }
}
