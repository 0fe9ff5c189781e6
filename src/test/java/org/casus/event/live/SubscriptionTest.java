package org.casus.event.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.casus.desk.Editor;
import org.casus.event.sample.WithSample;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.live.SocketClient;
import org.casus.store.CacheCounts;
import org.junit.jupiter.api.Test;

/** Subscriptions over a WebSocket, told of what is recorded meanwhile. */
@QuarkusTest
@TestProfile(WithSample.class)
class SubscriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RECORD = """
            mutation { recordReport(input: {
              report: { ref: "report:desk-NAME", publisher: "source:desk-live", published: "2023-05-01", headline: "h" }
              sources: [{ ref: "source:desk-live", kind: NGO, name: "n" }]
              places: [{ ref: "desk-place:NAME", name: "p", latitude: 1.5, longitude: 2.5, precision: NEAR, country: "LAND" }]
              events: [{ ref: "desk:NAME", title: "t", start: "2023-04-30", place: "desk-place:NAME", claims: [
                { ref: "desk:NAME/1", metric: KILLED, victimGroup: ALL, quantity: { quantifier: EXACTLY, amount: 2 } }] }]
            }) { changes { ref outcome } } }""";

    private static final String EVENTS =
            "subscription($since: String) { eventChanged(filter: {country: [\\\"SYR\\\"]}, since: $since)"
                    + " { gap cursor change { action recordRef } event { ref place { name } } } }";

    private static final String CLAIMS =
            "subscription { claimRecorded(filter: {metric: [KILLED]}) { cursor claim { ref event { ref } } } }";

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    Engine engine;

    private SocketClient client() throws InterruptedException {
        return new SocketClient(address, "graphql-transport-ws")
                .send("{\"type\": \"connection_init\"}")
                .expect("{\"type\":\"connection_ack\"}");
    }

    private static String subscribe(String id, String document, String since) {
        String variables = since == null ? "{}" : "{\"since\": \"" + since + "\"}";
        return "{\"id\": \"" + id + "\", \"type\": \"subscribe\", \"payload\": {\"query\": \"" + document
                + "\", \"variables\": " + variables + "}}";
    }

    private static JsonNode data(SocketClient client) throws Exception {
        JsonNode message = JSON.readTree(client.next());
        assertThat(message.path("type").asText()).as(message.toString()).isEqualTo("next");
        return message.path("payload").path("data");
    }

    private void record(String name, String country) {
        new Editor(engine, "Ada").data(RECORD.replace("NAME", name).replace("LAND", country));
    }

    @Test
    void whatIsRecordedIsToldToWhomItConcerns() throws Exception {
        SocketClient events = client().send(subscribe("e", EVENTS, null));
        SocketClient claims = client().send(subscribe("c", CLAIMS, null));
        SocketClient wrong = client().send(subscribe("w", EVENTS.replace("SYR", "Nowhereland"), null));
        assertThat(wrong.next()).contains("\"type\":\"error\"", "UNKNOWN_COUNTRY");
        Thread.sleep(1_000); // no answer tells that a subscription has begun
        record("live-1", "IRQ");
        record("live-2", "SYR");

        JsonNode event = data(events).path("eventChanged");
        assertThat(event.path("event").path("ref").asText()).isEqualTo("desk:live-2");
        assertThat(event.path("event").path("place").path("name").asText()).isEqualTo("p");
        assertThat(event.path("change").path("action").asText()).isEqualTo("CREATED");
        assertThat(event.path("gap").asBoolean()).isFalse();
        assertThat(data(claims).path("claimRecorded").path("claim").path("ref").asText())
                .isEqualTo("desk:live-1/1");
        assertThat(data(claims)
                        .path("claimRecorded")
                        .path("claim")
                        .path("event")
                        .path("ref")
                        .asText())
                .isEqualTo("desk:live-2");

        events.abort();
        record("live-3", "SYR");
        SocketClient again =
                client().send(subscribe("e", EVENTS, event.path("cursor").asText()));
        String ref = "";
        while (!ref.equals("desk:live-3")) { // an update of the toll may come between
            ref = data(again)
                    .path("eventChanged")
                    .path("change")
                    .path("recordRef")
                    .asText();
            assertThat(ref).isIn("desk:live-2", "desk:live-3");
        }
    }

    @Test
    void whoAsksTheSameSharesTheAnswer() throws Exception {
        SocketClient one = client().send(subscribe("1", EVENTS, null));
        SocketClient same = client().send(subscribe("2", EVENTS, null));
        SocketClient other = client().send(subscribe("3", EVENTS.replace(" place { name }", ""), null));
        Thread.sleep(1_000); // no answer tells that a subscription has begun
        CacheCounts counts = CacheCounts.all().get("events");
        long shared = counts.hits();
        long computed = counts.misses();
        record("live-4", "SYR");

        JsonNode first = data(one);
        assertThat(first.at("/eventChanged/event/place/name").asText()).isEqualTo("p");
        assertThat(data(same)).isEqualTo(first);
        assertThat(data(other).at("/eventChanged/event").toString()).isEqualTo("{\"ref\":\"desk:live-4\"}");
        assertThat(counts.hits() - shared).isEqualTo(1);
        assertThat(counts.misses() - computed).isEqualTo(2);
    }
}
