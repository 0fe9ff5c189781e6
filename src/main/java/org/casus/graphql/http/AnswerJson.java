package org.casus.graphql.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.casus.graphql.engine.AnsweredObject;

/** Writes answers as JSON, value by value, with no tree or text of the whole in between. */
@Singleton
public class AnswerJson {

    private final ObjectMapper json;

    AnswerJson(ObjectMapper json) {
        this.json = json;
    }

    /** Writes a value made of maps, lists and scalars, and leaves the stream open. */
    public void write(OutputStream out, Object value) {
        try (JsonGenerator generator = json.getFactory().createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By one test after another, the most frequent first: a switch over types is slow in a native executable. */
    private void write(JsonGenerator out, Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof AnsweredObject object) {
            write(out, object);
        } else if (value instanceof List<?> values) {
            out.writeStartArray();
            for (Object one : values) {
                write(out, one);
            }
            out.writeEndArray();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean answer) {
            out.writeBoolean(answer);
        } else if (value instanceof LocalDate date) {
            out.writeString(date.toString());
        } else if (value instanceof Map<?, ?> fields) {
            out.writeStartObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                out.writeFieldName((String) field.getKey());
                write(out, field.getValue());
            }
            out.writeEndObject();
        } else {
            json.writeValue(out, value); // what else a scalar makes
        }
    }

    private void write(JsonGenerator out, AnsweredObject object) throws IOException {
        SerializableString[] names = object.names();
        Object[] parts = object.parts();
        out.writeStartObject();
        for (int i = 0; i < names.length; i++) {
            out.writeFieldName(names[i]);
            write(out, parts[i]);
        }
        out.writeEndObject();
    }
}
