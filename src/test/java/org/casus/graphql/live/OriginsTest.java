package org.casus.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.graphql.intake.HostName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    /** The scheme by which the server is asked is empty where nobody knows it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://casus.example.org        | casus.example.org      | http  | true
            http://casus.example.org:80     | casus.example.org      | http  | true
            http://casus.example.org        | casus.example.org:80   | http  | true
            HTTP://Casus.Example.org        | casus.example.org      | http  | true
            https://casus.example.org       | casus.example.org      | https | true
            https://casus.example.org:443   | casus.example.org      | https | true
            https://casus.example.org       | casus.example.org      |       | true
            http://casus.example.org        | casus.example.org      |       | true
            http://[::1]:8080               | [::1]:8080             | http  | true
            https://casus.example.org       | casus.example.org      | http  | false
            http://casus.example.org        | casus.example.org      | https | false
            http://casus.example.org:8000   | casus.example.org:8080 | http  | false
            http://casus.example.org:8000   | casus.example.org      |       | false
            https://casus.example.org       | casus.example.org:80   |       | false
            http://evil.example             | casus.example.org      | http  | false
            http://casus.example.org.evil.example | casus.example.org | http | false
            http://casus.example.org@evil.example | casus.example.org | http | false
            http://evil.example/casus.example.org | casus.example.org | http | false
            null                            | casus.example.org      | http  | false
            ''                              | casus.example.org      | http  | false
            file://                         | casus.example.org      | http  | false
            chrome-extension://abc          | casus.example.org      | http  | false
            """)
    void schemeNameAndPortMustBeTheSame(String origin, String host, String scheme, boolean own) {
        assertThat(AllowedOrigins.isOwn(origin, HostName.of(host), scheme)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https       |                               | https
            http, https |                               | https
            HTTPS       | proto=http                    | https
                        | for=192.0.2.1;proto=https     | https
                        | proto=http, proto="https"     | https
                        |                               |
            """)
    void theNextProxyTellsTheScheme(String proto, String forwarded, String scheme) {
        assertThat(AllowedOrigins.told(
                        proto == null ? List.of() : List.of(proto), forwarded == null ? List.of() : List.of(forwarded)))
                .isEqualTo(scheme);
    }
}
