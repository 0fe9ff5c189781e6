package org.casus.statistics.memory;

import java.util.HashMap;
import java.util.Map;

/** What the codes in the columns stand for. It only grows, and tables of different versions share it. */
public final class CodeDictionary {

    /** A release and the dataset that it is of, by their keys. */
    public record ReleaseCode(long id, long dataset) {}

    private record Step(int cast, ParticipantSet.Participant member) {}

    private final ValueCodes<Long> countries = new ValueCodes<>();
    private final ValueCodes<Long> conflicts = new ValueCodes<>();
    private final ValueCodes<Long> dyads = new ValueCodes<>();
    private final ValueCodes<ReleaseCode> releases = new ValueCodes<>();
    private final ValueCodes<String> admin1 = new ValueCodes<>();
    private final ValueCodes<ParticipantSet> casts = new ValueCodes<>();

    /** Used by the one who adds only. */
    private final Map<Step, Integer> steps = new HashMap<>();

    CodeDictionary() {}

    /** Countries, by their keys. */
    public ValueCodes<Long> countries() {
        return countries;
    }

    /** Conflicts, by their keys. */
    public ValueCodes<Long> conflicts() {
        return conflicts;
    }

    /** Dyads, by their keys. */
    public ValueCodes<Long> dyads() {
        return dyads;
    }

    /** Releases. */
    public ValueCodes<ReleaseCode> releases() {
        return releases;
    }

    /** Names of first administrative levels. */
    public ValueCodes<String> admin1() {
        return admin1;
    }

    /** Casts; 0 stands for nobody. */
    public ValueCodes<ParticipantSet> casts() {
        return casts;
    }

    /** The code of a cast with one member more. */
    int with(int cast, ParticipantSet.Participant member) {
        return steps.computeIfAbsent(new Step(cast, member), step -> {
            ParticipantSet before = cast == 0 ? ParticipantSet.NOBODY : casts.value(cast);
            return casts.add(before.with(member));
        });
    }
}
