package org.casus.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.graphql.limits.AdmissionQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that do not read what they asked for: others are answered, and all that was held for them comes back. */
@QuarkusTest
@TestProfile(SmallRooms.class)
@Timeout(120)
class UnreadAnswersTest {

    private static final String SMALL = "{ country(code: \\\"SYR\\\") { name } }";

    /** In bytes; room for what was not read yet. */
    private static final int ORDINARY = 200_000;

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    UnreadAnswers unread;

    @Inject
    AdmissionQueue gate;

    private final List<RawClient> clients = new ArrayList<>();

    /** About 39 KB for each time; the system takes 2.5 MB of it before it waits. */
    private static String large(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> "a" + i + ": countries { ref id name alpha2 alpha3 numeric gw region }")
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static String path(String document) {
        return "/graphql?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8);
    }

    private RawClient client(int from) throws Exception {
        RawClient client = new RawClient(address, from);
        clients.add(client);
        return client;
    }

    private RawClient reader(int from) throws Exception {
        RawClient client = new RawClient(address, from, ORDINARY);
        clients.add(client);
        return client;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(10);
        }
    }

    private void othersAreAnswered() throws Exception {
        try (RawClient other = new RawClient(address, 99, ORDINARY)) {
            for (int i = 0; i < 20; i++) {
                assertThat(other.ask(SMALL).read()).startsWith("HTTP/1.1 200").contains("Syria");
            }
            assertThat(other.ask(large(3)).read()).startsWith("HTTP/1.1 200").endsWith("}]}}");
        }
    }

    @AfterEach
    void everythingComesBack() throws Exception {
        await(() -> unread.held() == 0 && gate.running() == 0);
        for (RawClient client : clients) {
            client.close();
        }
    }

    @Test
    void aLargeAnswerIsWholeHoweverSlowlyItIsRead() throws Exception {
        String whole = reader(1).ask(large(100)).read();
        assertThat(whole).startsWith("HTTP/1.1 200").endsWith("}]}}").hasSizeGreaterThan(3_500_000);
    }

    @Test
    void whoDoesNotReadHoldsNoPlaceAndIsCutOff() throws Exception {
        for (int i = 0; i < 4; i++) {
            client(2 + i % 2).ask(large(100));
        }
        await(() -> unread.held() > 1_000_000);
        othersAreAnswered();
        await(() -> gate.running() == 0 && gate.waiting() == 0 && unread.held() == 0);
        assertThat(clients).allMatch(client -> client.isCutOff(3_500_000));
    }

    @Test
    void whoGoesAwayLeavesNothing() throws Exception {
        client(2).ask(large(100));
        await(() -> unread.held() > 1_000_000);
        clients.getFirst().close();
        await(() -> unread.held() == 0);
    }

    @Test
    void whoHoldsMostGivesWay() throws Exception {
        for (int i = 0; i < 6; i++) {
            client(2 + i / 3).ask(large(100));
        }
        await(() -> unread.held() > 5_000_000);
        String whole = reader(4).ask(large(100)).read();
        assertThat(whole).startsWith("HTTP/1.1 200").endsWith("}]}}");
    }

    @Test
    void anAnswerThatIsTooLargeIsRefusedWhole() throws Exception {
        String refused = reader(1).ask(large(250)).read();
        assertThat(refused)
                .startsWith("HTTP/1.1 200")
                .contains("ANSWER_TOO_LARGE", "9000000 bytes")
                .doesNotContain("\"data\"");
        assertThat(clients.getFirst().ask(SMALL).read()).contains("Syria");
    }

    @Test
    void aClientHasItsShareOnly() throws Exception {
        client(2).ask(large(200));
        await(() -> gate.running() == 0 && unread.held() > 4_000_000);
        assertThat(reader(2).ask(large(150)).read())
                .startsWith("HTTP/1.1 503")
                .containsIgnoringCase("retry-after: 5")
                .contains("OVERLOADED");
        othersAreAnswered();
    }

    @Test
    void manySmallAnswersOfOneConnectionDoNotPileUp() throws Exception {
        for (String path : List.of(path("{ countries { ref name } }"), "/graphql/schema.graphql", "/none")) {
            RawClient client = client(2);
            Thread flood = Thread.startVirtualThread(() -> {
                try {
                    for (int i = 0; i < 20_000; i++) {
                        client.get(path);
                    }
                } catch (java.io.IOException cutOff) {
                    // as it should be
                }
            });
            while (flood.isAlive()) {
                assertThat(unread.held()).isLessThan(2_000_000);
                Thread.sleep(10);
            }
            client.close();
        }
        othersAreAnswered();
    }

    @Test
    void requestsThatAreSentBeforeAnAnswerIsReadAreAnsweredInOrder() throws Exception {
        RawClient client = reader(2);
        for (int i = 0; i < 30; i++) {
            client.ask("{ a" + i + ": countries { ref id name } }");
        }
        client.ask(large(10));
        for (int i = 0; i < 30; i++) {
            assertThat(client.read())
                    .startsWith("HTTP/1.1 200")
                    .contains("\"a" + i + "\"")
                    .endsWith("}]}}");
        }
        assertThat(client.read()).startsWith("HTTP/1.1 200").endsWith("}]}}");
    }

    @Test
    void streamsWithoutRoomHoldNoPlaceAndAreReset() throws Exception {
        for (int c = 0; c < 3; c++) {
            Http2Frames frames = new Http2Frames().begin(0);
            for (int i = 0; i < 50; i++) {
                frames.get(2 * i + 1, i % 2 == 0 ? path(large(4)) : "/graphql/schema.graphql");
            }
            client(2 + c).send(frames.bytes());
        }
        await(() -> unread.held() > 2_000_000);
        await(() -> gate.running() == 0);
        othersAreAnswered();
        await(() -> unread.held() == 0);
    }
}
