package org.casus.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.casus.graphql.http.Node;
import org.junit.jupiter.api.Test;

/** What linters of schemas find in the committed one; the rules that are off stand in lint.mjs, with why. */
class SchemaLintTest {

    @Test
    void lintersFindNothing() throws Exception {
        assertThat(Node.run(
                        "lint.mjs", Path.of("schema.graphql").toAbsolutePath().toString()))
                .isEqualTo("@graphql-eslint: 0 findings\ngraphql-schema-linter: 0 findings\n");
    }
}
