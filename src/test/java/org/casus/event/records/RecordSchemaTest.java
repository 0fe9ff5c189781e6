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
import org.casus.store.mapping.Property;
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
        first.put("version", Map.of("const", RecordFile.VERSION));
        first.put("exportedAt", text("date-time"));
        first.put("dataVersion", Map.of("type", "integer"));
        lines.add(object("The first line.", first, List.of("casus", "version")));
        RecordType.ALL.forEach(type -> lines.add(line(type)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A line of Casus's own format");
        schema.put("oneOf", lines);
        return schema;
    }

    /** That of a line of that type. */
    static Map<String, Object> line(RecordType type) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>(List.of("type", "ref"));
        members.put("type", Map.of("const", type.id));
        members.put("ref", ref("of the record"));
        add(type.members.properties, members, required);
        type.lists.forEach((list, element) -> {
            Map<String, Object> array = new LinkedHashMap<>();
            array.put("type", "array");
            array.put("items", list.isPlain() ? value(element.properties.getFirst()) : object(element.properties));
            members.put(list.name(), array);
        });
        return object(null, members, required);
    }

    private static Map<String, Object> object(List<Property> properties) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        add(properties, members, required);
        return object(null, members, required);
    }

    /** Those of one group stand in an object of their own. */
    private static void add(List<Property> properties, Map<String, Object> members, List<String> required) {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        Map<String, List<String>> needed = new LinkedHashMap<>();
        for (Property property : properties) {
            String[] path = property.name().split("\\.");
            if (path.length == 1) {
                members.put(property.name(), value(property));
            } else {
                groups.computeIfAbsent(path[0], any -> new LinkedHashMap<>()).put(path[1], value(property));
                needed.computeIfAbsent(path[0], any -> new ArrayList<>());
                members.putIfAbsent(path[0], object(null, groups.get(path[0]), needed.get(path[0])));
            }
            if (property.required()) {
                (path.length == 1 ? required : needed.get(path[0])).add(path[path.length - 1]);
                if (!required.contains(path[0])) {
                    required.add(path[0]);
                }
            }
        }
    }

    private static Map<String, Object> value(Property property) {
        Map<String, Object> value = new LinkedHashMap<>();
        switch (property.kind()) {
            case REF -> value.putAll(ref("of " + property.refers()));
            case TEXT -> {
                value.put("type", "string");
                value.put("maxLength", property.length());
            }
            case WORD -> {
                value.put("type", "string");
                value.put("enum", property.words());
            }
            case NUMBER -> value.put("type", "number");
            case WHOLE -> value.put("type", "integer");
            case COUNT -> {
                value.put("type", "integer");
                value.put("minimum", 0);
            }
            case TRUTH -> value.put("type", "boolean");
            case DAY -> value.putAll(text("date"));
            case TIME -> value.putAll(text("date-time"));
            case UID -> throw new IllegalArgumentException(property.name());
        }
        return value;
    }

    private static Map<String, Object> text(String format) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("format", format);
        return text;
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
