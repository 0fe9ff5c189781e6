package org.casus.graphql.error;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What is wrong with an input, gathered so that whoever sent it is told all of it at once. */
public final class Violations {

    /** By path: of each field, what was found first. */
    private final Map<String, Violation> byPath = new LinkedHashMap<>();

    /** Adds one, unless something else is wrong with the field. */
    public void add(ErrorCode code, String path, String message) {
        add(code, path, message, List.of());
    }

    /** Adds one with known values that come near the wrong one. */
    public void add(ErrorCode code, String path, String message, List<String> nearest) {
        byPath.putIfAbsent(path, new Violation(path, code, message, nearest));
    }

    /** What the work gives; null where it refuses, which is noted. */
    public <T> T collect(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            add(refusal.code(), refusal.argument(), refusal.getMessage(), refusal.nearest());
            return null;
        }
    }

    /** Whether something is wrong with the field. */
    public boolean at(String path) {
        return byPath.containsKey(path);
    }

    /** All of them, in the order in which they were found. */
    public Collection<Violation> all() {
        return byPath.values();
    }

    /** @throws InvalidInput where there are any */
    public void check() {
        if (!byPath.isEmpty()) {
            throw new InvalidInput(new ArrayList<>(byPath.values()));
        }
    }
}
