package org.casus.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.casus.store.CacheCounts;
import org.casus.store.Uid;
import org.junit.jupiter.api.Test;

/** What was answered before is answered once more from memory, and only while it is still true. */
@QuarkusTest
class KeptAnswersTest {

    private static final String PATH = "/graphql";

    /** Longer than what goes out whole, and shorter than the largest that is kept. */
    private static final String LONG = "{ %s: countries { id ref name alpha2 alpha3 region } }";

    @Inject
    DataSource source;

    private static Response post(Map<String, Object> request, String... headers) {
        var sent = given().contentType("application/json").body(request);
        for (int i = 0; i < headers.length; i += 2) {
            sent = sent.header(headers[i], headers[i + 1]);
        }
        return sent.post(PATH).then().statusCode(200).extract().response();
    }

    private static Response post(String question, String... headers) {
        return post(Map.of("query", question), headers);
    }

    private static long hits() {
        return CacheCounts.all().get("answers").hits();
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void theSameQuestionIsAnsweredFromMemoryByGetAndPost() {
        String question = "{ kept: country(code: \"SYR\") { name } }";
        long before = hits();
        Response first = post(question);
        assertThat(hits()).isEqualTo(before);
        Response second = post(question);
        assertThat(hits()).isEqualTo(before + 1);
        assertThat(second.asString()).isEqualTo(first.asString()).contains("Syria");
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.header("Cache-Control")).isEqualTo("no-store");

        Response got = given().queryParam("query", question).get(PATH);
        assertThat(hits()).isEqualTo(before + 2);
        assertThat(got.asString()).isEqualTo(first.asString());
        assertThat(got.header("ETag")).isNotNull();
        assertThat(got.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void otherVariablesAreAnotherQuestion() {
        String question = "query ($code: String!) { country(code: $code) { name } }";
        assertThat(post(Map.of("query", question, "variables", Map.of("code", "MEX")))
                        .asString())
                .contains("Mexico");
        assertThat(post(Map.of("query", question, "variables", Map.of("code", "IRQ")))
                        .asString())
                .contains("Iraq");
    }

    @Test
    void aWriteEndsThem() throws SQLException {
        String ref = "source:kept-answers";
        String question = "{ source(ref: \"%s\") { name } }".formatted(ref);
        execute("insert into source (id, uid, ref, kind, name) values (%d, '%s', '%s', 'NGO', 'Before')"
                .formatted(Integer.MAX_VALUE, Uid.of(ref), ref));
        try {
            post(question);
            post(question);
            execute("update source set name = 'After' where ref = '%s'".formatted(ref));
            assertThat(post(question).asString()).as("no commit was told of").contains("Before");
            execute("update data_version set version = version + 1");
            assertThat(post(question).asString()).contains("After");
        } finally {
            execute(
                    "delete from source where ref = '%s'".formatted(ref),
                    "update data_version set version = version + 1");
        }
    }

    @Test
    void aLongAnswerIsRepeatedWholeAndCompressedWhereThatIsAsked() {
        String question = LONG.formatted("long");
        var plain =
                RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        long before = hits();
        String first = given().config(plain)
                .contentType("application/json")
                .body(Map.of("query", question))
                .post(PATH)
                .asString();
        String second = given().config(plain)
                .contentType("application/json")
                .body(Map.of("query", question))
                .post(PATH)
                .asString();
        assertThat(hits()).isEqualTo(before + 1);
        assertThat(second).isEqualTo(first).hasSizeGreaterThan(20_000);

        Response third = post(question, "Accept-Encoding", "gzip");
        assertThat(hits()).as("another body").isEqualTo(before + 1);
        Response fourth = post(question, "Accept-Encoding", "gzip");
        assertThat(hits()).isEqualTo(before + 2);
        assertThat(fourth.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(third.asString()).isEqualTo(first);
        assertThat(fourth.asString()).isEqualTo(first);
    }

    @Test
    void errorsCostsAndWhatIsToBeFreshAreComputedAnew() {
        long before = hits();
        for (int i = 0; i < 2; i++) {
            assertThat(post("{ failing: country(code: \"Syldavia\") { name } }").asString())
                    .contains("UNKNOWN_COUNTRY");
            post("{ fresh: country(code: \"SYR\") { name } }", "Cache-Control", "no-cache");
            assertThat(post("{ costly: country(code: \"SYR\") { name } }", "Casus-Cost", "true")
                            .asString())
                    .contains("\"cost\"");
        }
        assertThat(hits()).isEqualTo(before);
    }
}
