package org.casus.statistics.memory;

import java.util.HashMap;
import java.util.Map;

/** What the codes in the columns stand for. It only grows, and tables of different versions share it. */
public final class Dictionary {

    /** A release and the dataset that it is of, by their keys. */
    public record Release(long id, long dataset) {}

    private record Step(int cast, Cast.Member member) {}

    private final Codes<Long> countries = new Codes<>();
    private final Codes<Long> conflicts = new Codes<>();
    private final Codes<Long> dyads = new Codes<>();
    private final Codes<Release> releases = new Codes<>();
    private final Codes<String> admin1 = new Codes<>();
    private final Codes<Cast> casts = new Codes<>();

    /** Used by the one who adds only. */
    private final Map<Step, Integer> steps = new HashMap<>();

    Dictionary() {}

    /** Countries, by their keys. */
    public Codes<Long> countries() {
        return countries;
    }

    /** Conflicts, by their keys. */
    public Codes<Long> conflicts() {
        return conflicts;
    }

    /** Dyads, by their keys. */
    public Codes<Long> dyads() {
        return dyads;
    }

    /** Releases. */
    public Codes<Release> releases() {
        return releases;
    }

    /** Names of first administrative levels. */
    public Codes<String> admin1() {
        return admin1;
    }

    /** Casts; 0 stands for nobody. */
    public Codes<Cast> casts() {
        return casts;
    }

    /** The code of a cast with one member more. */
    int with(int cast, Cast.Member member) {
        return steps.computeIfAbsent(new Step(cast, member), step -> {
            Cast before = cast == 0 ? Cast.NOBODY : casts.value(cast);
            return casts.add(before.with(member));
        });
    }
}
