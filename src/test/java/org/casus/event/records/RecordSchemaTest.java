package org.casus.event.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The JSON Schema of Casus's own format is made of its types: {@code -Dschema.update=true} writes it anew. */
class RecordSchemaTest {

    private static final Path FILE = Path.of("docs/records.schema.json");

    @Test
    void theSchemaIsThatOfTheTypes() throws Exception {
        String schema =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(schema()) + "\n";
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(FILE, schema);
        }
        assertThat(FILE).content().isEqualTo(schema);
    }

    private static Map<String, Object> schema() {
        List<Object> lines = new ArrayList<>();
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("casus", Map.of("const", "records"));
        first.put("version", Map.of("const", 1));
        first.put("exportedAt", value(Field.of(Field.Kind.TIME, "exportedAt", null)));
        first.put("dataVersion", Map.of("type", "integer"));
        lines.add(object("The first line.", first, List.of("casus", "version")));
        for (RecordType type : RecordType.values()) {
            Map<String, Object> members = new LinkedHashMap<>();
            List<String> required = new ArrayList<>(List.of("type", "ref"));
            members.put("type", Map.of("const", type.id));
            members.put("ref", ref("of the record"));
            add(type.fields, members, required);
            for (Part part : type.parts) {
                Map<String, Object> list = new LinkedHashMap<>();
                list.put("type", "array");
                Map<String, Object> parts = new LinkedHashMap<>();
                List<String> needed = new ArrayList<>();
                add(part.fields(), parts, needed);
                list.put("items", part.isPlain() ? parts.values().iterator().next() : object(null, parts, needed));
                members.put(part.name(), list);
            }
            lines.add(object(null, members, required));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A line of Casus's own format");
        schema.put("oneOf", lines);
        return schema;
    }

    private static void add(List<Field> fields, Map<String, Object> members, List<String> required) {
        for (Field field : fields) {
            members.put(field.name(), value(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
    }

    private static Map<String, Object> value(Field field) {
        Map<String, Object> value = new LinkedHashMap<>();
        switch (field.kind()) {
            case REF, LATER_REF -> value.putAll(ref("of " + field.table()));
            case TEXT -> {
                value.put("type", "string");
                if (field.words().isEmpty()) {
                    value.put("maxLength", field.max());
                } else {
                    value.put("enum", field.words());
                }
            }
            case NUMBER -> value.put("type", "number");
            case WHOLE -> value.put("type", "integer");
            case COUNT -> {
                value.put("type", "integer");
                value.put("minimum", 0);
            }
            case TRUTH -> value.put("type", "boolean");
            case DAY -> {
                value.put("type", "string");
                value.put("format", "date");
            }
            case TIME -> {
                value.put("type", "string");
                value.put("format", "date-time");
            }
        }
        return value;
    }

    private static Map<String, Object> ref(String of) {
        Map<String, Object> ref = new LinkedHashMap<>();
        ref.put("type", "string");
        ref.put("pattern", "^[^:]+:.+");
        ref.put("description", "The ref " + of + ".");
        return ref;
    }

    private static Map<String, Object> object(String description, Map<String, Object> members, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (description != null) {
            object.put("description", description);
        }
        object.put("type", "object");
        object.put("properties", members);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }
}
