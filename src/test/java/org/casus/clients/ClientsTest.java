package org.casus.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.graphql.client.typesafe.api.TypesafeGraphQLClientBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.clients.CasusClient.EventFilter;
import org.casus.clients.CasusClient.EventOrder;
import org.casus.clients.CasusClient.EventOrderBy;
import org.casus.event.sample.WithSample;
import org.casus.graphql.http.Node;
import org.junit.jupiter.api.Test;

/** The clients of docs/clients.md, as they stand there, get what the sample has. */
@QuarkusTest
@TestProfile(WithSample.class)
class ClientsTest {

    private static final Path PAGE = Path.of("docs/clients.md");

    /** Ref, first day, country; lowest, best and highest number of people killed. */
    private static final List<String> KNOWN = List.of(
            "desk:2022-01-20-ghwayran-prison,2022-01-20,Syria,36,36,",
            "desk:2022-01-21-iraq-army-base,2022-01-21,Iraq,11,11,11");

    @TestHTTPResource("/graphql")
    URI server;

    @Test
    void curl() throws Exception {
        String command = block("sh").replace("localhost:8080/graphql", server.toString());
        JsonNode events = new ObjectMapper()
                .readTree(run("curl", "sh", "-c", command))
                .path("data")
                .path("events")
                .path("nodes");
        List<String> rows = new ArrayList<>();
        for (JsonNode event : events) {
            JsonNode toll = event.path("fatalities");
            rows.add(String.join(
                    ",",
                    event.path("ref").asText(),
                    event.path("start").asText(),
                    event.path("country").path("name").asText(),
                    toll.path("low").asText(""),
                    toll.path("best").asText(""),
                    toll.path("high").asText("")));
        }
        assertThat(rows.stream().map(row -> row.replace("null", ""))).containsExactlyElementsOf(KNOWN);
    }

    @Test
    void python() throws Exception {
        Path script = Path.of("src/test/clients/deadliest.py");
        assertThat(block("python")).isEqualTo(Files.readString(script));
        assertThat(run("python3", "python3", script.toString(), server.toString())
                        .lines())
                .startsWith("ref,start,country,low,best,high")
                .containsSubsequence(KNOWN)
                .hasSize(1 + KNOWN.size());
    }

    @Test
    void typedDocuments() throws Exception {
        Path folder = Path.of("src/test/node/typed");
        assertThat(block("ts")).isEqualTo(Files.readString(folder.resolve("deadliest.ts")));
        assertThat(block("json"))
                .isEqualTo(Files.readString(folder.resolve("codegen.json"))
                        .replace("../../../schema.graphql", "schema.graphql")
                        .replace("typed/", ""));
        Node.run("node_modules/@graphql-codegen/cli/cjs/bin.js", "--config", "typed/codegen.json");
        Node.run("node_modules/typescript/bin/tsc", "-p", "typed");
        assertThat(Node.run("typed/build/deadliest.js", server.toString())
                        .lines()
                        .map(line -> line.replace('\t', ',').replace("null", "")))
                .containsExactlyElementsOf(KNOWN);
    }

    @Test
    void quarkus() throws IOException {
        assertThat(Files.readString(Path.of("src/test/java/org/casus/clients/CasusClient.java")))
                .endsWith(block("java"));
        CasusClient casus =
                TypesafeGraphQLClientBuilder.newBuilder().endpoint(server).build(CasusClient.class);
        assertThat(casus
                        .events(
                                new EventFilter(List.of("SY", "IQ")),
                                List.of(new EventOrder(EventOrderBy.FATALITIES_BEST)),
                                10)
                        .nodes()
                        .stream()
                        .map(event -> String.join(
                                ",",
                                event.ref(),
                                event.start().toString(),
                                event.country().name(),
                                text(event.fatalities().low()),
                                text(event.fatalities().best()),
                                text(event.fatalities().high()))))
                .containsExactlyElementsOf(KNOWN);
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }

    /** The first block of that language on the page. */
    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    private static String run(String needed, String... command) throws IOException, InterruptedException {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, needed))),
                "There is no " + needed + " to run the example with");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
