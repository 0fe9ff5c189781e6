package org.casus.graphql.http;

import graphql.schema.idl.SchemaPrinter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.engine.Operation;
import org.casus.store.Sha256;

/**
 * Names the answer to a query before it is known: by what was asked, the schema, the version of the data, and the day.
 */
@Singleton
class EntityTags {

    private final Engine engine;

    /** Made when first needed. */
    private volatile String schema;

    EntityTags(Engine engine) {
        this.engine = engine;
    }

    /**
     * The tag of what the data answer. Weak, since the compressed answer has the same; with the day in it, since how
     * long ago something was is told by the day.
     *
     * @param version that of the data
     */
    String of(long version, Operation operation, MediaType type) {
        String hash = Sha256.of(String.join(
                "\0",
                schema(),
                String.valueOf(version),
                LocalDate.now(ZoneOffset.UTC).toString(),
                type.name(),
                operation.document(),
                String.valueOf(operation.name()),
                String.valueOf(operation.variables())));
        return "W/\"" + hash.substring(0, 32) + "\"";
    }

    private String schema() {
        if (schema == null) {
            schema = Sha256.of(new SchemaPrinter().print(engine.schema()));
        }
        return schema;
    }

    /** Whether the client already holds the answer of this tag. */
    static boolean matches(HttpServerRequest request, String tag) {
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return held != null
                && Arrays.stream(held.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
