package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.graphql.delivery.Http2Frames;
import org.casus.graphql.delivery.RawClient;
import org.casus.graphql.delivery.SmallRooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exports whose clients do not read, and many at once. */
@QuarkusTest
@TestProfile(SmallRooms.class)
@Timeout(120)
class SlowExportsTest {

    /** Some megabytes, of zeros, and more than the system takes for a client. */
    private static final String PANEL = Stream.of(
                    ("SY IQ IR TR JO LB IL EG SA YE OM AE QA KW BH AF PK IN BD NP LK MM TH VN LA KH MY ID PH CN MN JP KR RU UA BY"
                                    + " PL DE FR ES")
                            .split(" "))
            .map(country -> "country=" + country + "&")
            .collect(Collectors.joining("", "/export/panel.ndjson?", "dates.from=1900-01-01&dates.to=2024-12-31"));

    private static final String SMALL = "/export/panel.csv?country=SY&dates.from=2020-01-01&dates.to=2020-12-31";

    private static final int ORDINARY = 200_000;

    @TestHTTPResource("/export")
    URI address;

    @Inject
    ExportSlots slots;

    private void awaitRunning(int exports) throws InterruptedException {
        while (slots.running() != exports) {
            Thread.sleep(10);
        }
    }

    private void othersGetTheirs(int from) throws Exception {
        String answer = "HTTP/1.1 503";
        while (answer.startsWith("HTTP/1.1 503")) {
            try (RawClient other = new RawClient(address, from, ORDINARY)) {
                answer = other.get(SMALL).read();
                if (answer.startsWith("HTTP/1.1 503")) {
                    assertThat(answer).containsIgnoringCase("retry-after: 5").contains("4 exports are running");
                }
            }
            Thread.sleep(100);
        }
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void whoDoesNotReadGivesWay() throws Exception {
        List<RawClient> slow = new ArrayList<>();
        for (int from : List.of(2, 2, 2, 3)) {
            slow.add(new RawClient(address, from).get(PANEL));
        }
        awaitRunning(4);
        try (RawClient more = new RawClient(address, 2, ORDINARY)) {
            assertThat(more.get(PANEL).read()).startsWith("HTTP/1.1 503").contains("3 exports of yours are running");
            // what it is, and what the columns mean, needs no slot
            assertThat(more.get("/export/panel.about.json?country=SY&dates.from=2020-01-01&dates.to=2020-12-31")
                            .read())
                    .startsWith("HTTP/1.1 200");
            assertThat(more.get("/export/dictionary.csv").read()).startsWith("HTTP/1.1 200");
        }
        othersGetTheirs(4);
        for (RawClient client : slow) {
            client.close();
        }
        awaitRunning(0);
    }

    @Test
    void streamsWithoutRoomGiveWay() throws Exception {
        List<RawClient> slow = new ArrayList<>();
        for (int from : List.of(12, 13)) {
            Http2Frames frames = new Http2Frames().begin(0);
            for (int i = 0; i < 3; i++) {
                frames.get(2 * i + 1, PANEL);
            }
            slow.add(new RawClient(address, from).send(frames.bytes()));
        }
        awaitRunning(4);
        othersGetTheirs(4);
        for (RawClient client : slow) {
            client.close();
        }
        awaitRunning(0);
    }

    @Test
    void ofFiftyAtOnceEachIsAnsweredOrRefused() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int from = 2 + i % 25;
                all.add(() -> {
                    try (RawClient client = new RawClient(address, from, ORDINARY)) {
                        return client.get(PANEL).read().split("\r\n")[0];
                    }
                });
            }
            for (Future<String> answer : threads.invokeAll(all)) {
                assertThat(answer.get()).isIn("HTTP/1.1 200 OK", "HTTP/1.1 503 Service Unavailable");
            }
        }
        awaitRunning(0);
    }
}
