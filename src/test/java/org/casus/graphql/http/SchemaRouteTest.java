package org.casus.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The schema as it is served: the committed one, which the tools of clients can read. */
@QuarkusTest
class SchemaRouteTest {

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void theReferenceImplementationReadsItAndFindsNoDifference() throws Exception {
        String file = Path.of("schema.graphql").toAbsolutePath().toString();
        assertThat(Node.run("schema.mjs", address.toString(), file))
                .isEqualTo("sdl no difference\nintrospection no difference\ntext no difference\n");
    }

    @Test
    void itIsTheCommittedText() throws IOException {
        String committed = Files.readString(Path.of("schema.graphql"));
        given().get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .body(equalTo(committed));
        given().head("/graphql/schema.graphql").then().statusCode(200);
        given().options("/graphql/schema.graphql")
                .then()
                .statusCode(204)
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().post("/graphql/schema.graphql").then().statusCode(405).body(containsString("BAD_REQUEST"));
    }
}
