package org.casus.graphql.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostsTest {

    @Test
    void aServerOnLoopbackIsAskedAsLocalhost() {
        for (String bound : List.of("127.0.0.1", "localhost", "::1", "127.0.0.53")) {
            Hosts hosts = new Hosts(List.of(), bound);
            assertThat(hosts.serves("localhost:8080", "/")).isTrue();
            assertThat(hosts.serves("[::1]:8080", "/")).isTrue();
            assertThat(hosts.serves("casus.example.org", "/")).isFalse();
            assertThat(hosts.serves("", "/")).isFalse();
        }
    }

    @Test
    void aServerOnOtherAddressesIsAskedByAnyName() {
        assertThat(new Hosts(List.of(), "0.0.0.0").serves("casus.example.org", "/"))
                .isTrue();
        assertThat(new Hosts(List.of(), "casus.example.org").serves("any.example", "/"))
                .isTrue();
    }

    @Test
    void configuredNamesAreServedWithTheirPortOrWithAny() {
        Hosts hosts = new Hosts(List.of("casus.example.org", "Map.example.org:8443"), "127.0.0.1");
        assertThat(hosts.serves("CASUS.example.org", "/")).isTrue();
        assertThat(hosts.serves("casus.example.org:99", "/")).isTrue();
        assertThat(hosts.serves("map.example.org:8443", "/")).isTrue();
        assertThat(hosts.serves("map.example.org", "/")).isFalse();
        assertThat(hosts.serves("sub.casus.example.org", "/")).isFalse();
        assertThat(hosts.serves("localhost", "/")).isFalse();
        assertThat(hosts.serves("10.0.0.7:8080", "/")).isFalse();
        assertThat(hosts.serves("10.0.0.7:8080", "/q/health/ready")).isTrue();
        assertThat(hosts.serves("localhost:8080", "/q/metrics")).isTrue();
        assertThat(hosts.serves("evil.example", "/q/health")).isFalse();
        assertThat(hosts.serves("10.0.0.7:8080", "/q/healthy")).isFalse();
    }

    @Test
    void aNameThatIsNoneKeepsTheServerFromStarting() {
        assertThatThrownBy(() -> new Hosts(List.of("https://casus.example.org"), "0.0.0.0"))
                .hasMessageContaining("casus.http.hosts")
                .hasMessageContaining("casus.example.org:8443");
    }
}
