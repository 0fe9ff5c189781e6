package org.casus.event.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.Toll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that pass by are compared with their neighbours only, and yet with all that a look at every pair finds. */
class NeighboursTest {

    private static final double LEAST = 0.3;

    /** Around the equator, towards a pole, on the antimeridian, and on the poles themselves. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 36, 60, 78, -89.7, 89.9})
    void theySeeWhatALookAtEveryPairFinds(double latitude) {
        Random random = new Random(Double.hashCode(latitude));
        List<ComparedActor> actors = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            actors.add(new ComparedActor(ActorKind.REBEL_GROUP, "scheme-" + i % 2 + ":" + i, "Group number " + i / 2));
        }
        List<ComparedEvent> events = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            int start = random.nextInt(200);
            ComparedEvent event = new ComparedEvent(
                    i,
                    "x:" + i,
                    random.nextInt(3),
                    start,
                    start + random.nextInt(10) * random.nextInt(5),
                    DatePrecision.values()[random.nextInt(3)],
                    Math.clamp(latitude + random.nextDouble() * 1.5 - 0.75, -90, 90),
                    Math.floorMod(Math.round(random.nextGaussian() * 300), 3600) / 10.0 < 180
                            ? 179 + random.nextDouble()
                            : -180 + random.nextDouble(),
                    PlacePrecision.values()[random.nextInt(5)],
                    new Toll(null, random.nextBoolean() ? random.nextInt(5) : null, null, null, null, null, null));
            event.actors.add(actors.get(random.nextInt(6)));
            events.add(event);
        }
        Set<String> passed = new HashSet<>();
        Neighbours neighbours = new Neighbours(
                Set.of(),
                null,
                LEAST,
                pair -> assertThat(passed.add(text(pair))).isTrue());
        events.sort(
                Comparator.comparingInt((ComparedEvent event) -> event.start).thenComparing(event -> event.id));
        for (int i = 0; i < events.size(); i++) {
            neighbours.pass(events.get(i));
            if (i % 50 == 0) {
                neighbours.sweep();
            }
        }
        neighbours.end();
        assertThat(passed).hasSizeGreaterThan(20).isEqualTo(byEveryPair(events));
    }

    private static Set<String> byEveryPair(List<ComparedEvent> events) {
        Comparison comparison = new Comparison();
        List<ComparedEvent> anew = events.stream()
                .filter(event -> event.end - event.start < Neighbours.LONGEST)
                .map(NeighboursTest::copy)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < anew.size(); i++) {
            for (int j = i + 1; j < anew.size(); j++) {
                ComparedEvent one = anew.get(i);
                ComparedEvent other = anew.get(j);
                var likeness = one.dataset == other.dataset ? null : comparison.likeness(one, other);
                if (likeness != null && likeness.score() >= LEAST) {
                    Pair pair = Pair.of(one, other, likeness);
                    one.add(pair);
                    other.add(pair);
                    pairs.add(pair);
                }
            }
        }
        Set<String> found = new HashSet<>();
        pairs.stream()
                .filter(pair -> pair.one().prefers(pair, 0.05) && pair.other().prefers(pair, 0.05))
                .forEach(pair -> found.add(text(pair)));
        return found;
    }

    private static ComparedEvent copy(ComparedEvent event) {
        ComparedEvent copy = new ComparedEvent(
                event.id,
                event.ref,
                event.dataset,
                event.start,
                event.end,
                event.datePrecision,
                event.latitude,
                event.longitude,
                event.placePrecision,
                event.toll);
        copy.actors.addAll(event.actors);
        return copy;
    }

    private static String text(Pair pair) {
        return pair.one().ref + " " + pair.other().ref + " " + pair.likeness();
    }
}
