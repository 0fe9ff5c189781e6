package org.casus.telemetry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes spans as the OpenTelemetry protocol does over HTTP with JSON (ExportTraceServiceRequest, OTLP 1.x). */
final class OtlpJson {

    /** The protocol's STATUS_CODE_ERROR. */
    private static final int ERROR = 2;

    private static final JsonFactory JSON = new JsonFactory();

    private OtlpJson() {}

    static String of(List<TraceSpan> spans) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("resourceSpans");
            json.writeStartObject();
            json.writeObjectFieldStart("resource");
            attributes(json, Map.of("service.name", "casus"));
            json.writeEndObject();
            json.writeArrayFieldStart("scopeSpans");
            json.writeStartObject();
            json.writeObjectFieldStart("scope");
            json.writeStringField("name", "org.casus");
            json.writeEndObject();
            json.writeArrayFieldStart("spans");
            for (TraceSpan span : spans) {
                write(json, span);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, TraceSpan span) throws IOException {
        json.writeStartObject();
        json.writeStringField("traceId", span.trace());
        json.writeStringField("spanId", span.id());
        if (span.parent() != null) {
            json.writeStringField("parentSpanId", span.parent());
        }
        json.writeStringField("name", span.name());
        json.writeNumberField("kind", span.kind());
        json.writeStringField("startTimeUnixNano", Long.toString(span.start()));
        json.writeStringField("endTimeUnixNano", Long.toString(span.end()));
        attributes(json, span.attributes());
        if (span.failed()) {
            json.writeObjectFieldStart("status");
            json.writeNumberField("code", ERROR);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void attributes(JsonGenerator json, Map<String, String> attributes) throws IOException {
        json.writeArrayFieldStart("attributes");
        for (var attribute : attributes.entrySet()) {
            json.writeStartObject();
            json.writeStringField("key", attribute.getKey());
            json.writeObjectFieldStart("value");
            json.writeStringField("stringValue", attribute.getValue());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
