package org.casus.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.casus.graphql.engine.Draining;
import org.junit.jupiter.api.Test;

/** What happens to live connections when a server is told to end. */
class DrainTest {

    private record Config(int maxConnections) implements LiveConfig {

        @Override
        public int maxOperations() {
            return 1;
        }

        @Override
        public int operations() {
            return 1;
        }

        @Override
        public Duration initTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration keepAlive() {
            return Duration.ofSeconds(1);
        }
    }

    private record One(String name, List<String> told) implements LiveConnections.Live {

        @Override
        public void goAway() {
            told.add(name + " goes away");
        }

        @Override
        public void giveWay() {
            told.add(name + " gives way");
        }
    }

    @Test
    void allAreClosedAndNoneIsTakenAnyMore() {
        LiveConnections connections = new LiveConnections(new Config(2));
        List<String> told = new ArrayList<>();
        assertThat(connections.add(new One("first", told), "a")).isTrue();
        One second = new One("second", told);
        assertThat(connections.add(second, "b")).isTrue();
        assertThat(connections.hasRoom("c")).isFalse();
        assertThat(connections.add(new One("third", told), "c")).isFalse();
        connections.remove(second);
        assertThat(connections.hasRoom("c")).isTrue();

        connections.closeAll(new Draining());

        assertThat(told).containsExactly("first goes away");
        assertThat(connections.hasRoom("c")).isFalse();
        assertThat(connections.add(second, "b")).isFalse();
    }

    @Test
    void whoHasMostGivesWay() {
        LiveConnections connections = new LiveConnections(new Config(4));
        List<String> told = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            assertThat(connections.add(new One(name, told), "a")).isTrue();
        }
        assertThat(connections.hasRoom("a")).isFalse();
        assertThat(connections.add(new One("fourth", told), "b")).isTrue();
        assertThat(connections.add(new One("fifth", told), "c")).isTrue();
        assertThat(told).containsExactly("third gives way");
    }

    @Test
    void whoHasNotSaidWhoItIsTakesNoPlaceOfOthers() {
        LiveConnections connections = new LiveConnections(new Config(2));
        List<String> told = new ArrayList<>();
        One first = new One("first", told);
        assertThat(connections.enter(first, "a")).isTrue();
        assertThat(connections.enter(new One("second", told), "b")).isTrue();
        assertThat(connections.hasRoom("c")).isFalse();
        assertThat(connections.add(first, "a")).isTrue();
        assertThat(connections.hasRoom("c")).isTrue();
        assertThat(told).isEmpty();
    }
}
