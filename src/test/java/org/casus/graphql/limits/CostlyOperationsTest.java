package org.casus.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.casus.graphql.delivery.RawClient;
import org.casus.graphql.limits.CostlyLane.Admitted;
import org.casus.graphql.live.SocketClient;
import org.casus.store.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lane over HTTP and WebSockets: who waits for what costs much, and who does not. */
@QuarkusTest
@TestProfile(CostlyOperationsTest.Lane.class)
@Timeout(120)
class CostlyOperationsTest {

    /** 250 rows are costly, one of which runs at a time. */
    public static final class Lane implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "casus.gate.running", "4",
                    "casus.gate.costly-running", "1",
                    "casus.limits.costly", "200",
                    "casus.graphql.http.deadline", "100s");
        }
    }

    private static final String COSTLY = "{ countries { name } }";
    private static final String LIGHT = "{ country(code: \"SYR\") { name } }";
    private static final String JSON = "application/json";
    private static final String RESPONSE = "application/graphql-response+json";
    private static final String EVENTS = "text/event-stream";

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    AdmissionQueue gate;

    @Inject
    CostlyLane lane;

    private final HttpClient http = HttpClient.newHttpClient();
    private Admitted held;

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }

    private Admitted admit(String client) {
        List<AdmissionQueue.Pass> passes = new ArrayList<>();
        gate.enter(client, passes::add, () -> {});
        return lane.admit(passes.getFirst());
    }

    /** Takes the place that there is. */
    private void hold() {
        Admitted admitted = admit("elsewhere");
        admitted.begin(1_000, new Cancellation());
        held = admitted;
    }

    /** Waits for it, and for nothing else when this returns. */
    private void queue(String client) throws InterruptedException {
        int before = lane.waiting();
        Admitted admitted = admit(client);
        Thread.startVirtualThread(() -> {
            try (admitted) {
                admitted.begin(1_000, new Cancellation());
            }
        });
        await(() -> lane.waiting() > before);
    }

    private HttpRequest.Builder request(String accept) {
        // Whatever was answered before would be answered again without being run.
        return HttpRequest.newBuilder(address).header("Accept", accept).header("Cache-Control", "no-cache");
    }

    private CompletableFuture<HttpResponse<String>> post(String document, String accept) {
        String body = "{\"query\":\"" + document.replace("\"", "\\\"") + "\"}";
        return send(request(accept)
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private CompletableFuture<HttpResponse<String>> get(String document) {
        URI question = URI.create(address + "?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8));
        return send(request(JSON).uri(question).build());
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    @AfterEach
    void everythingComesBack() throws InterruptedException {
        if (held != null) {
            held.close();
        }
        await(() -> lane.running() + lane.waiting() + gate.running() + gate.waiting() == 0);
    }

    @Test
    void whereNobodyCompetesItIsAnsweredAtOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(post(COSTLY, JSON).join().body()).contains("\"Syria\"");
        }
    }

    @Test
    void costlyOnesWaitOverEveryTransportAndOthersAreAnswered() throws Exception {
        hold();
        SocketClient socket = new SocketClient(address, "graphql-transport-ws")
                .send("{\"type\":\"connection_init\"}")
                .expect("{\"type\":\"connection_ack\"}")
                .send("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"" + COSTLY + "\"}}");
        List<CompletableFuture<HttpResponse<String>>> waiting =
                List.of(post(COSTLY, JSON), get(COSTLY), post(COSTLY, EVENTS));
        await(() -> lane.waiting() == 4);
        assertThat(gate.running()).as("places at the gate").isEqualTo(1);
        for (int i = 0; i < 20; i++) {
            assertThat(post(LIGHT, RESPONSE).join().statusCode()).isEqualTo(200);
            assertThat(get(LIGHT).join().body()).contains("\"Syria\"");
        }
        socket.send("{\"type\":\"subscribe\",\"id\":\"2\",\"payload\":{\"query\":\"{ __typename }\"}}");
        assertThat(socket.next()).contains("\"next\"", "\"id\":\"2\"", "\"Query\"");
        assertThat(socket.next()).contains("\"complete\"", "\"id\":\"2\"");
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        assertThat(lane.waiting()).isEqualTo(4);
        held.close();
        for (CompletableFuture<HttpResponse<String>> one : waiting) {
            assertThat(one.join().statusCode()).isEqualTo(200);
            assertThat(one.join().body()).contains("\"Syria\"");
        }
        assertThat(socket.next()).contains("\"next\"", "\"id\":\"1\"", "\"Syria\"");
        socket.abort();
    }

    @Test
    void whereTooManyWaitOneIsToldWhatWouldBeRight() throws Exception {
        hold();
        for (int i = 0; i < lane.mostWaiting(); i++) {
            queue("elsewhere" + i);
        }
        for (String accept : List.of(JSON, RESPONSE)) {
            HttpResponse<String> refused = post(COSTLY, accept).join();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(accept);
            assertThat(refused.body())
                    .contains("\"OVERLOADED\"", "may read 250 rows", "fewer than 200 at once")
                    .doesNotContain("\"data\"");
        }
        HttpResponse<String> refused = get(COSTLY).join();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(refused.headers().firstValue("ETag")).isEmpty();
        assertThat(post(COSTLY, EVENTS).join().body()).contains("\"OVERLOADED\"", "event: complete");
        assertThat(post(LIGHT, JSON).join().statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverGoesAwayWaitsNoLonger() throws Exception {
        hold();
        String body = "{\"query\":\"" + COSTLY + "\"}";
        try (RawClient client = new RawClient(address, 2)) {
            client.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body);
            await(() -> lane.waiting() == 1);
        }
        await(() -> lane.waiting() == 0);
        assertThat(lane.running()).isEqualTo(1);
    }

    /** What is kept costs nothing. */
    @Test
    void whatWasAnsweredBeforeDoesNotWait() throws Exception {
        HttpRequest question = HttpRequest.newBuilder(address)
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ countries { name region } }\"}"))
                .build();
        String before = send(question).join().body();
        hold();
        assertThat(send(question).join().body()).isEqualTo(before).contains("\"Syria\"");
    }

    /** It would cost as much with each event, of which there may be many. */
    @Test
    void aSubscriptionIsNeverCostly() {
        assertThat(post(
                                "subscription { eventChanged { event { participations { actor { events(first: 50) { nodes { ref } } } } } } }",
                                EVENTS)
                        .join()
                        .body())
                .contains("\"TOO_COSTLY\"", "at most 199 may be asked for at once, with each event");
    }
}
