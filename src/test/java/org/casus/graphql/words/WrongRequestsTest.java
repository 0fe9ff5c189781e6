package org.casus.graphql.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.casus.graphql.live.SocketClient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests that are wrong, each in one way, over each transport: what they are told has a code, a place, says what
 * would be right, and is in Casus's own words.
 */
@QuarkusTest
class WrongRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/graphql")
    URI address;

    @TestHTTPResource("/export/")
    URI exports;

    /** As the file has them: a name, what is expected, perhaps variables and an operation's name, and the document. */
    private record Wrong(
            String name,
            String code,
            String argument,
            String message,
            String variables,
            String operation,
            String document) {

        static Wrong of(String block) {
            List<String> lines = Arrays.asList(block.strip().split("\n"));
            String[] expected = lines.get(1).split(" \\| ");
            String variables = null;
            String operation = null;
            int i = 2;
            for (; ; i++) {
                if (lines.get(i).startsWith("variables: ")) {
                    variables = lines.get(i).substring("variables: ".length());
                } else if (lines.get(i).startsWith("operation: ")) {
                    operation = lines.get(i).substring("operation: ".length());
                } else {
                    break;
                }
            }
            return new Wrong(
                    lines.getFirst().substring(2),
                    expected[0],
                    expected[1].equals("-") ? null : expected[1],
                    expected[2],
                    variables,
                    operation,
                    String.join("\n", lines.subList(i, lines.size())));
        }

        String body() throws IOException {
            return "{\"query\": " + JSON.writeValueAsString(document)
                    + (variables == null ? "" : ", \"variables\": " + variables)
                    + (operation == null ? "" : ", \"operationName\": \"" + operation + "\"") + "}";
        }
    }

    private static List<Wrong> all() throws IOException {
        try (InputStream in = WrongRequestsTest.class.getResourceAsStream("/wrong/documents.txt")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(file.split("\n\n")).map(Wrong::of).toList();
        }
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(all()).hasSizeGreaterThan(150);
    }

    @TestFactory
    Stream<DynamicTest> areToldWhatIsWrong() throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        SocketClient socket = new SocketClient(address, "graphql-transport-ws").send("{\"type\": \"connection_init\"}");
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("connect", () -> socket.expect("{\"type\":\"connection_ack\"}"))),
                all().stream()
                        .map(wrong -> DynamicTest.dynamicTest(wrong.name(), () -> {
                            JsonNode posted = check(wrong, post(client, address, "application/json", wrong.body()));
                            if (!wrong.document().startsWith("mutation")) {
                                assertThat(check(wrong, get(client, wrong))).isEqualTo(posted);
                            }
                            assertThat(check(wrong, over(socket, wrong))).isEqualTo(posted);
                        })));
    }

    private static JsonNode check(Wrong wrong, String answer) throws IOException {
        JsonNode read = JSON.readTree(answer);
        JsonNode errors = read.path("errors");
        assertThat(errors).as(answer).isNotEmpty();
        assertThat(ForeignWords.in(answer)).as(answer).isNull();
        JsonNode error = errors.get(0);
        assertThat(error.at("/extensions/code").asText()).as(answer).isEqualTo(wrong.code());
        assertThat(error.path("message").asText()).contains(wrong.message());
        if (wrong.argument() != null) {
            assertThat(error.at("/extensions/argument").asText()).as(answer).isEqualTo(wrong.argument());
        }
        if (wrong.message().startsWith("Did you mean")) {
            assertThat(error.at("/extensions/nearest")).as(answer).isNotEmpty();
        }
        if (List.of("INVALID_DOCUMENT", "INVALID_SYNTAX").contains(wrong.code())) {
            assertThat(error.path("locations")).as(answer).isNotEmpty();
        }
        return errors;
    }

    private static String post(HttpClient client, URI address, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String get(HttpClient client, Wrong wrong) throws IOException, InterruptedException {
        String query = "?query=" + encoded(wrong.document())
                + (wrong.variables() == null ? "" : "&variables=" + encoded(wrong.variables()))
                + (wrong.operation() == null ? "" : "&operationName=" + encoded(wrong.operation()));
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + query)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As HTTP would answer it. */
    private static String over(SocketClient socket, Wrong wrong) throws IOException, InterruptedException {
        socket.send("{\"id\": \"a\", \"type\": \"subscribe\", \"payload\": " + wrong.body() + "}");
        JsonNode message = JSON.readTree(socket.next());
        if (message.path("type").asText().equals("error")) {
            return "{\"errors\": " + message.path("payload") + "}";
        }
        socket.expect("{\"id\":\"a\",\"type\":\"complete\"}");
        return message.path("payload").toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                        | It ends too early
            {"query": "{ events                      | It ends too early
            {"query": "{ __typename }"               | It ends too early
            {'query': '{ __typename }'}              | between double quotes
            {query: "{ __typename }"}                | Something else must stand
            {“query”: "{ __typename }"}              | straight double quotes
            {"query": "{ __typename }",}             | none before a closing bracket
            {"query" "{ __typename }"}               | Something else must stand
            {"query": "\\x"}                         | a backslash stands before
            {"query": undefined}                     | Something else must stand
            {"query": "{ __typename }"} {}           | Something stands behind its end
            { events { totalCount } }                | Something else must stand
            nonsense                                 | Something else must stand
            []                                       | JSON object
            5                                        | JSON object
            "query"                                  | JSON object
            null                                     | JSON object
            {"query": 5}                             | query must be a text
            {"query": ["{ __typename }"]}            | query must be a text
            {"query": "{ __typename }", "variables": []} | variables must be a JSON object
            {"query": "{ __typename }", "variables": "x"} | variables must be a JSON object
            {"query": "{ __typename }", "operationName": 5} | operationName must be a text
            {"query": "{ __typename }", "extensions": 5} | extensions must be a JSON object
            {"variables": {}}                        | query
            {}                                       | query
            """)
    void bodiesThatAreNone(String body, String message) throws Exception {
        String answer = post(HttpClient.newHttpClient(), address, "application/json", body);
        assertThat(ForeignWords.in(answer)).as(answer).isNull();
        assertThat(JSON.readTree(answer).at("/errors/0/extensions/code").asText())
                .as(answer)
                .isEqualTo("BAD_REQUEST");
        assertThat(JSON.readTree(answer).at("/errors/0/message").asText()).contains(message);
    }

    @Test
    void aMarkOfTheEncodingIsPassedOver() throws Exception {
        assertThat(post(
                        HttpClient.newHttpClient(),
                        address,
                        "application/json",
                        "\ufeff{\"query\": \"{ __typename }\"}"))
                .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            events.csv?contry=SYR            | INVALID_ARGUMENTS | country
            events.csv?countries=SYR         | INVALID_ARGUMENTS | country
            events.csv?deaths.from=5         | INVALID_ARGUMENTS | fatalities
            events.csv?fatalities.best.from=many        | INVALID_VALUE     | whole number
            events.csv?fatalities.best.from=2147483648  | INVALID_VALUE     | whole number
            events.csv?dates.from=yesterday  | INVALID_VALUE     | Write 2016-07-05
            events.csv?typeOfViolence=RIOT   | INVALID_VARIABLE  | is none of
            events.csv?ongoing=maybe         | INVALID_VALUE     | true nor false
            events.csv?country=Syldavia      | UNKNOWN_COUNTRY   | No country
            events.csv?and=%7B               | INVALID_VALUE     | It ends too early
            events.csv?and=%5B%7B%22contry%22:1%7D%5D | INVALID_VARIABLE | Did you mean country
            events.csv?columns=nonsense      | INVALID_ARGUMENTS | nonsense
            events.csv?hxl=maybe             | INVALID_VALUE     | true or false
            events.exe                       | NOT_FOUND         | names no format
            evnts.csv                        | NOT_FOUND         | events
            statistics.csv                   | INVALID           | groupBy
            statistics.csv?groupBy=COUNTY    | INVALID_VARIABLE  | COUNTRY
            """)
    void exportsThatAreNone(String asked, String code, String message) throws Exception {
        String answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(exports + asked)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(ForeignWords.in(answer)).as(answer).isNull();
        JsonNode error = JSON.readTree(answer).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).as(answer).startsWith(code);
        assertThat(error.toString()).contains(message);
    }
}
