package org.casus.graphql.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casus.graphql.SideBySide;
import org.casus.graphql.limits.AdmissionQueue;
import org.casus.graphql.words.ForeignWords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Sends documents that nobody wrote, and bytes that are none, to the real address: the server answers each of them,
 * with no failure of its own, and has all its connections, threads and memory afterwards.
 *
 * <p>Every document is made of one seed, and a build makes the same ones each time. {@code -Dfuzz.documents=N} says how
 * many, {@code -Dfuzz.seed=S} which is the first: with one document, the one that failed is made again.
 */
@QuarkusTest
@TestProfile(SideBySide.class)
class FuzzTest {

    private static final int DOCUMENTS = Integer.getInteger("fuzz.documents", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20261125);
    private static final int CLIENTS = 4;

    /** No answer takes that long, unless something hangs. */
    private static final Duration HANGS = Duration.ofSeconds(60);

    /** What may be there at the end and was not after the first tenth: caches fill. */
    private static final long MEMORY = 96 << 20;

    private static final int THREADS = 24;

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource connections;

    @Inject
    AdmissionQueue gate;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int poolSize;

    private final GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(Path.of("schema.graphql").toFile()));
    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void everythingIsAnsweredAndNothingIsLeftBehind() throws Exception {
        System.out.printf("Fuzzing with %,d documents from seed %d%n", DOCUMENTS, SEED);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            int warm = DOCUMENTS / 10;
            send(client, 0, warm);
            long memory = memory();
            int threads = Thread.activeCount();
            send(client, warm, DOCUMENTS);
            System.out.println("Fuzzing ended: " + counts);
            awaitNobodyInside();
            assertAllConnectionsAreBack();
            assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + THREADS);
            assertThat(memory()).as("bytes of heap, %,d before", memory).isLessThan(memory + MEMORY);
        }
        if (DOCUMENTS >= 1_000) { // else nothing was tried but the door
            assertThat(counts.getOrDefault("ran", 0)).isGreaterThan(DOCUMENTS / 6);
        }
    }

    private void send(HttpClient client, int from, int to) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < CLIENTS; thread++) {
                int first = from + thread;
                all.add(threads.submit(() -> {
                    for (int i = first; i < to; i += CLIENTS) {
                        sendOne(client, SEED + i);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void sendOne(HttpClient client, long seed) throws IOException, InterruptedException {
        // Neighbouring seeds make neighbouring first numbers: mixed, half of any run is right and half is wrong.
        Random random = new Random(new SplittableRandom(seed).nextLong());
        RandomDocument maker = new RandomDocument(schema, random);
        String document = maker.make();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", document);
        body.put("variables", maker.variables());
        HttpRequest request = request(random, body);
        HttpResponse<byte[]> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("-Dfuzz.documents=1 -Dfuzz.seed=" + seed + " has no answer:\n" + document, e);
        }
        check(seed, document, response);
    }

    private HttpRequest request(Random random, Map<String, Object> body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(HANGS);
        if (random.nextInt(4) == 0) {
            request.header("Accept", "application/graphql-response+json");
        }
        int kind = random.nextInt(40);
        String text = json.writeValueAsString(body);
        if (kind == 0 && text.length() < 2_000) {
            return request.uri(URI.create(address + "?query="
                            + URLEncoder.encode((String) body.get("query"), StandardCharsets.UTF_8) + "&variables="
                            + URLEncoder.encode(
                                    json.writeValueAsString(body.get("variables")), StandardCharsets.UTF_8)))
                    .build();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (kind < 5) {
            bytes = spoil(random, bytes);
        }
        return request.header("Content-Type", kind == 5 ? "text/plain" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
    }

    /** Changes some bytes, cuts the end off, or begins anew in the middle. */
    private static byte[] spoil(Random random, byte[] bytes) {
        byte[] spoilt = bytes.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = 0; i < 1 + random.nextInt(6); i++) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> spoilt = Arrays.copyOf(spoilt, random.nextInt(spoilt.length));
            default -> {
                int from = random.nextInt(spoilt.length);
                System.arraycopy(bytes, 0, spoilt, from, spoilt.length - from);
            }
        }
        return spoilt;
    }

    private void check(long seed, String document, HttpResponse<byte[]> response) {
        String answer = new String(response.body(), StandardCharsets.UTF_8);
        String wrong = null;
        JsonNode read = null;
        try {
            read = json.readTree(response.body());
        } catch (IOException e) {
            wrong = "no JSON";
        }
        if (response.statusCode() >= 500) {
            wrong = "a failure";
        } else if (read != null && !read.has("data") && !read.has("errors")) {
            wrong = "neither data nor errors";
        } else if (answer.contains("INTERNAL_ERROR")) {
            wrong = "a failure of a field";
        } else if (read != null) {
            String foreign = read.path("errors").findValuesAsText("message").stream()
                    .map(ForeignWords::in)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            wrong = foreign == null ? null : "a word of a library, " + foreign + ",";
        }
        if (wrong != null) {
            fail(
                    "-Dfuzz.documents=1 -Dfuzz.seed=%d has %s, status %d:%n%s%n%s",
                    seed, wrong, response.statusCode(), document, answer);
        }
        count(read);
    }

    private synchronized void count(JsonNode answer) {
        counts.merge(answer.path("data").isObject() ? "ran" : "refused", 1, Integer::sum);
        answer.path("errors").findValuesAsText("code").stream()
                .distinct()
                .forEach(code -> counts.merge(code, 1, Integer::sum));
    }

    /** Who was answered last may have its answer a moment before it has left. */
    private void awaitNobodyInside() throws InterruptedException {
        long hangs = System.nanoTime() + HANGS.toNanos();
        while (gate.running() + gate.waiting() > 0 && System.nanoTime() < hangs) {
            Thread.sleep(10);
        }
        assertThat(gate.running()).isZero();
        assertThat(gate.waiting()).isZero();
    }

    /** All of them can be had at a time, which waits for none that came back late. */
    private void assertAllConnectionsAreBack() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < poolSize; i++) {
                all.add(connections.getConnection());
            }
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
        assertThat(all).hasSize(poolSize);
    }

    /** In bytes, what is left after the collector has run. */
    private static long memory() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
