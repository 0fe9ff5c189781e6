package org.casus.graphql.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.graphql.engine.Operation;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.trusted.TrustedDocuments;

/** Reads operations off requests. */
@Singleton
public class RequestParser {

    /** Some editors put it before all else, and JSON lets a reader pass over it. */
    private static final String MARK = "\ufeff";

    /** One JSON value and nothing behind it. */
    private final ObjectReader values;

    private final TrustedDocuments documents;
    private final HttpConfig config;

    RequestParser(ObjectMapper json, TrustedDocuments documents, HttpConfig config) {
        this.values = json.readerFor(Object.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.documents = documents;
        this.config = config;
    }

    /**
     * What one request asks for.
     *
     * @param operations one, or those of a batch in its order
     * @param batch whether they came as an array, and so are answered by one
     */
    record Asked(List<Operation> operations, boolean batch) {}

    /**
     * The operations of a request that is answered by a stream.
     *
     * @param body null for a GET
     * @throws Refusal as {@link #operation} does
     */
    public List<Operation> parse(HttpServerRequest request, byte[] body) {
        return (body == null ? fromQuery(request) : fromBody(body)).operations();
    }

    /** A request by GET. */
    Asked fromQuery(HttpServerRequest request) {
        Map<String, Object> parts = new HashMap<>();
        for (String name : List.of("query", "operationName", "documentId")) {
            parts.put(name, request.getParam(name));
        }
        for (String name : List.of("variables", "extensions")) {
            String text = request.getParam(name);
            parts.put(name, text == null || text.isEmpty() ? null : read(name, text));
        }
        return new Asked(List.of(operation(parts)), false);
    }

    /** A request by POST. */
    Asked fromBody(byte[] body) {
        Object read = read("The body", utf8(body));
        if (!(read instanceof List<?> batch)) {
            return new Asked(List.of(operation(read)), false);
        }
        if (config.maxBatch() <= 0) {
            throw malformed(null, "The body must be a JSON object with a query; this server takes no arrays.");
        }
        if (batch.isEmpty() || batch.size() > config.maxBatch()) {
            throw malformed(
                    null,
                    "The array holds " + batch.size() + " operations; it may hold 1 to " + config.maxBatch() + ".");
        }
        List<Operation> operations = new ArrayList<>();
        batch.forEach(one -> operations.add(operation(one)));
        return new Asked(operations, true);
    }

    /**
     * Reads one operation: an object with {@code query}, or with what names a document in its place.
     *
     * @throws Refusal BAD_REQUEST where it is none; another code where its document is not known or may not run
     */
    public Operation operation(Object request) {
        if (!(request instanceof Map<?, ?> parts)) {
            throw malformed("query", "The body must be a JSON object with a query.");
        }
        Object name = parts.get("operationName");
        if (name != null && !(name instanceof String)) {
            throw malformed("operationName", "operationName must be a text.");
        }
        Object variables = parts.get("variables");
        if (variables != null && !(variables instanceof Map)) {
            throw malformed("variables", "variables must be a JSON object.");
        }
        if (parts.get("extensions") != null && !(parts.get("extensions") instanceof Map)) {
            throw malformed("extensions", "extensions must be a JSON object.");
        }
        String document = documents.document(text(parts, "query"), hash(parts));
        String chosen = name == null || ((String) name).isEmpty() ? null : (String) name;
        return new Operation(document, chosen, variables == null ? Map.of() : object(variables));
    }

    @SuppressWarnings("unchecked") // JSON has no other keys
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static String text(Map<?, ?> parts, String name) {
        Object value = parts.get(name);
        if (value != null && !(value instanceof String)) {
            throw malformed(name, name + " must be a text.");
        }
        return value == null || ((String) value).isBlank() ? null : (String) value;
    }

    /** The SHA-256 that names the document, in one of the two ways that clients write it; null where none does. */
    private static String hash(Map<?, ?> parts) {
        String id = text(parts, "documentId");
        if (id == null
                && parts.get("extensions") instanceof Map<?, ?> extensions
                && extensions.get("persistedQuery") instanceof Map<?, ?> persisted) {
            id = text(persisted, "sha256Hash");
            if (id == null || !(persisted.get("version") instanceof Integer version) || version != 1) {
                throw malformed(
                        "extensions.persistedQuery", "extensions.persistedQuery must hold version 1 and a sha256Hash.");
            }
        }
        return id == null ? null : id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
    }

    private static Refusal malformed(String part, String message) {
        return new Refusal(ErrorCode.BAD_REQUEST, part, message);
    }

    /**
     * One JSON value and nothing behind it.
     *
     * @param what what it is read from, for a refusal
     * @throws Refusal BAD_REQUEST where the text is none
     */
    public Object read(String what, String text) {
        if (text.isBlank()) {
            throw malformed(null, what + " is empty; it must be a JSON object.");
        }
        try {
            return values.readValue(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (JsonProcessingException syntax) {
            throw malformed(null, JsonMistake.of(what, text, syntax));
        }
    }

    /** JSON is UTF-8; bytes that are none are refused, not replaced. */
    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(null, "The body is not encoded in UTF-8.");
        }
    }
}
