package org.casus.store;

/** A store that this Casus cannot work on. The message says why, and what to do. */
public final class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreRefused(String message) {
        super(message);
    }
}
