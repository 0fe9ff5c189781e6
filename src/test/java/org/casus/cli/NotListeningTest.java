package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class NotListeningTest {

    /** What only a user who is not root meets. */
    @Test
    void aPortThatTheUserMayNotOpen() {
        assertThat(NotListening.sentence(new SocketException("Permission denied"), "0.0.0.0", 80))
                .isEqualTo("This user may not listen on port 80 of 0.0.0.0, as ports below 1024 are for root: "
                        + "set quarkus.http.port (QUARKUS_HTTP_PORT) to a higher one, such as 8080.");
    }

    @Test
    void otherFailuresAreToldAsTheyAre() {
        assertThat(NotListening.of(new ExecutionException(new SocketException("Permission denied"))))
                .isEqualTo(Optional.empty());
    }
}
