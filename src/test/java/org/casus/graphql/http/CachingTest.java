package org.casus.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What caches and slow lines gain: tags, and compression. */
@QuarkusTest
class CachingTest {

    private static final String PATH = "/graphql";
    private static final String QUESTION = "{ country(code: \"SYR\") { name } }";

    /** More than what is held back to be sent whole. */
    private static final String LARGE =
            "{ countries { id ref name alpha2 alpha3 } a: countries { id ref name alpha2 alpha3 } b: countries { id ref name alpha2 alpha3 } }";

    @TestHTTPResource(PATH)
    URI address;

    @Inject
    DataSource source;

    private static String tag(String question) {
        return given().queryParam("query", question)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");
    }

    @Test
    void anAnswerIsNotSentAgainWhileTheDataStayTheSame() throws SQLException {
        String tag = tag(QUESTION);
        for (String held : new String[] {tag, "\"other\", " + tag, tag.substring(2), "*"}) {
            given().queryParam("query", QUESTION)
                    .header("If-None-Match", held)
                    .get(PATH)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(equalTo(""));
        }
        assertThat(tag(QUESTION.replace("name", "ref"))).isNotEqualTo(tag);

        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update data_version set version = version + 1");
        }
        given().queryParam("query", QUESTION)
                .header("If-None-Match", tag)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void whatMayBeOtherwiseNextTimeIsNotKept() {
        given().queryParam("query", "{ country(code: \"Syldavia\") { name } }")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue());
        given().contentType("application/json")
                .body("{\"query\": \"{ __typename }\"}")
                .post(PATH)
                .then()
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue());
    }

    @Test
    void largeAnswersAreCompressedForThoseWhoAcceptIt() throws Exception {
        byte[] plain = get(LARGE, "identity").body();
        HttpResponse<byte[]> compressed = get(LARGE, "gzip");
        assertThat(plain).hasSizeGreaterThan(1 << 16);
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.body()).hasSizeLessThan(plain.length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain);

        String middling = LARGE.substring(0, LARGE.indexOf(" a:")) + " }";
        HttpResponse<byte[]> whole = get(middling, "br, gzip;q=0.5");
        assertThat(whole.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(whole.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(whole.body())).readAllBytes())
                .isEqualTo(get(middling, "gzip;q=0").body());

        assertThat(get(QUESTION, "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    private HttpResponse<byte[]> get(String question, String encodings) throws Exception {
        URI uri = URI.create(address + "?query=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("Accept-Encoding", encodings)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
