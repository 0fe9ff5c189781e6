package org.casus.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            192.0.2.7 | 192.0.2.7
            192.0.2.7:5678 | 192.0.2.7
            ' 192.0.2.7 ' | 192.0.2.7
            "192.0.2.7:80" | 192.0.2.7
            ::ffff:192.0.2.7 | 192.0.2.7
            [::ffff:192.0.2.7]:443 | 192.0.2.7
            ::FFFF:C000:0207 | 192.0.2.7
            2001:db8::1 | 2001:db8:0:0
            [2001:db8::1] | 2001:db8:0:0
            [2001:db8::1]:443 | 2001:db8:0:0
            "[2001:DB8::ffff]:443" | 2001:db8:0:0
            2001:0DB8:0000:0000:1:2:3:4 | 2001:db8:0:0
            fe80::1%eth0 | fe80:0:0:0
            [fe80::2%25en1]:80 | fe80:0:0:0
            """)
    void allWaysOfWritingAnAddressAreOneClient(String written, String client) {
        assertThat(ClientAddress.client(written)).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "_hidden",
                "example.org",
                "1.2.3.4.5",
                "[::1",
                "a:b:c",
                ":",
                "\"",
                "999.1.1.1"
            })
    void whatIsNoAddressIsNoClient(String written) {
        assertThat(ClientAddress.client(written)).isNull();
        assertThat(ClientAddress.client("1".repeat(100_000))).isNull();
    }

    @Test
    void proxiesAreCountedFromTheEnd() {
        assertThat(ClientAddress.named(List.of("198.51.100.1, 192.0.2.1:99"), 1))
                .isEqualTo("192.0.2.1");
        assertThat(ClientAddress.named(List.of("198.51.100.1, 192.0.2.1"), 2)).isEqualTo("198.51.100.1");
        assertThat(ClientAddress.named(List.of("198.51.100.1", "192.0.2.1"), 2)).isEqualTo("198.51.100.1");
        assertThat(ClientAddress.named(List.of("198.51.100.1", "192.0.2.1"), 1)).isEqualTo("192.0.2.1");
        assertThat(ClientAddress.named(List.of("198.51.100.1,192.0.2.1"), 9)).isEqualTo("198.51.100.1");
        assertThat(ClientAddress.named(List.of("198.51.100.1,"), 1)).isNull();
        assertThat(ClientAddress.named(List.of(), 1)).isNull();
    }
}
