package org.casus.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a server tells of itself over HTTP. */
@QuarkusTest
class MetricsTest {

    @Test
    void operationsAreCountedByNameKindAndOutcome() {
        String ok = "casus_operation_seconds_count{kind=\"query\",operation=\"Counted\",outcome=\"ok\"}";
        String refused = "casus_operation_seconds_count{kind=\"query\",operation=\"Counted\",outcome=\"refused\"}";
        String unread = "casus_operation_seconds_count{kind=\"none\",operation=\"unnamed\",outcome=\"refused\"}";
        double okBefore = value(ok);
        double refusedBefore = value(refused);
        double unreadBefore = value(unread);
        double errorsBefore = value("casus_errors_total{code=\"UNKNOWN_COUNTRY\"}");
        ask("query Counted { events(first: 1) { totalCount } }");
        ask("query Counted { events(first: 1) { totalCount } }");
        ask("query Counted { events(filter: {country: \"Nowhere\"}) { totalCount } }");
        ask("{ nothing }");
        assertThat(value(ok)).isEqualTo(okBefore + 2);
        assertThat(value(refused)).isEqualTo(refusedBefore + 1);
        assertThat(value(unread)).isEqualTo(unreadBefore + 1);
        assertThat(value("casus_errors_total{code=\"UNKNOWN_COUNTRY\"}")).isEqualTo(errorsBefore + 1);
        assertThat(
                        value(
                                "casus_operation_seconds_bucket{kind=\"query\",operation=\"Counted\",outcome=\"ok\",le=\"+Inf\"}"))
                .isEqualTo(okBefore + 2);
        assertThat(value("casus_operation_statements_count")).isPositive();
    }

    @Test
    void cachesImportsAndThePoolAreThere() {
        String statistics = "{ statistics(groupBy: [YEAR]) { nodes { events } } }";
        double before = value("casus_cache_requests_total{cache=\"statistics\",result=\"hit\"}");
        double answersBefore = value("casus_cache_requests_total{cache=\"answers\",result=\"hit\"}");
        ask(statistics);
        ask(statistics);
        ask(statistics + " # the same, as another document");
        assertThat(value("casus_cache_requests_total{cache=\"answers\",result=\"hit\"}"))
                .isGreaterThan(answersBefore);
        assertThat(value("casus_cache_requests_total{cache=\"statistics\",result=\"hit\"}"))
                .isGreaterThan(before);
        assertThat(value("casus_import_running")).isNotNegative();
        assertThat(value("casus_import_completed")).isNotNegative();
        assertThat(value("agroal_available_count{datasource=\"default\"}")).isNotNegative();
    }

    @Test
    void anAnswerBearsTheRequestsId() {
        given().header("X-Request-Id", "desk-7/a")
                .queryParam("query", "{__typename}")
                .get("/graphql")
                .then()
                .header("X-Request-Id", equalTo("desk-7/a"));
        given().header("X-Request-Id", "not sane; at all")
                .queryParam("query", "{__typename}")
                .get("/graphql")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        given().get("/nowhere").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void aMethodThatSomebodyMakesUpIsNoSeries() {
        given().request("PURGE1", "/graphql").then().statusCode(405);
        given().request("DELETE", "/graphql").then().statusCode(405);
        String metrics;
        do { // a request is counted after its answer
            metrics = given().get("/q/metrics").then().extract().asString();
        } while (!metrics.contains("method=\"DELETE\""));
        assertThat(metrics).doesNotContain("PURGE1");
    }

    @Test
    void healthNamesItsChecks() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.name", containsInAnyOrder("requests", "event-loops"));
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", equalTo(List.of("store")));
        given().get("/q/health/started").then().statusCode(200).body("checks.name", equalTo(List.of("migrations")));
        given().get("/q/health/well").then().statusCode(200).body("checks.name", equalTo(List.of("import-folder")));
    }

    private static void ask(String document) {
        given().contentType("application/json").body(Map.of("query", document)).post("/graphql");
    }

    /** The value of a series; 0 where there is none yet. */
    private static double value(String series) {
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(series) + "(?:\\{\\})? (\\S+)$")
                .matcher(metrics);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
