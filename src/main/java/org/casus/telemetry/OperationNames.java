package org.casus.telemetry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps apart the first names that are met, and calls all others {@code other}. */
final class OperationNames {

    /** What an operation without a name is called. */
    static final String UNNAMED = "unnamed";

    private static final String OTHER = "other";

    /** In characters; nobody reads more of it on a chart. */
    private static final int LONGEST = 60;

    private final int most;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    OperationNames(int most) {
        this.most = most;
    }

    String of(String name) {
        if (name == null) {
            return UNNAMED;
        }
        String shown = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        if (known.contains(shown)) {
            return shown;
        }
        synchronized (known) {
            if (known.size() >= most) {
                return OTHER;
            }
            known.add(shown);
            return shown;
        }
    }
}
