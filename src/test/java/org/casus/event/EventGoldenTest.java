package org.casus.event;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.casus.actor.Actor;
import org.casus.graphql.Golden;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.node.GlobalId;
import org.casus.store.Uid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions that are asked most of events, with their answers and the statements that they cost. */
@QuarkusTest
class EventGoldenTest {

    @Inject
    Engine engine;

    @BeforeEach
    void fill() {
        Marsh.fill();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everything-of-an-event",
                "a-filtered-page",
                "the-deadliest",
                "near-a-point",
                "a-country-twice",
                "search",
                "words",
                "a-conflict-and-its-dyads",
                "either-or-not",
                "places-and-reports",
                "places-of-a-country",
                "conflicts-and-dyads-by-name",
            })
    void answers(String question) {
        engine.answer("{ search(text: \"warm\") { kind } }", null, Map.of()); // the indexes of names are there
        engine.answer("{ countries { name } }", null, Map.of());
        engine.answer("{ statistics(groupBy: CONFLICT) { totalCount } }", null, Map.of()); // so is what is tied
        Golden.check(engine, "event/" + question);
    }

    @Test
    void nodes() {
        String event = GlobalId.of(Event.class, Uid.of("ucdp-ged:1043"));
        Golden.check(
                engine,
                "event/node-and-nodes",
                Map.of(
                        "event",
                        event,
                        "ids",
                        List.of(
                                GlobalId.of(Country.class, Uid.of("country:FJI")),
                                GlobalId.of(Event.class, Uid.of("nobody:1")),
                                GlobalId.of(Conflict.class, Uid.of("ucdp-conflict:305")),
                                GlobalId.of(Actor.class, Uid.of("ucdp-actor:9006")),
                                event)));
    }
}
