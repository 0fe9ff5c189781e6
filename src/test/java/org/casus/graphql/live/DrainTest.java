package org.casus.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.casus.graphql.Draining;
import org.junit.jupiter.api.Test;

/** What happens to live connections when a server is told to end. */
class DrainTest {

    private record Config(int maxConnections) implements LiveConfig {

        @Override
        public int maxOperations() {
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

    @Test
    void allAreClosedAndNoneIsTakenAnyMore() {
        Connections connections = new Connections(new Config(2));
        List<String> told = new ArrayList<>();
        assertThat(connections.add(() -> told.add("first"))).isTrue();
        Connections.Live second = () -> told.add("second");
        assertThat(connections.add(second)).isTrue();
        assertThat(connections.hasRoom()).isFalse();
        assertThat(connections.add(() -> told.add("third"))).isFalse();
        connections.remove(second);
        assertThat(connections.hasRoom()).isTrue();

        connections.closeAll(new Draining());

        assertThat(told).containsExactly("first");
        assertThat(connections.hasRoom()).isFalse();
    }
}
