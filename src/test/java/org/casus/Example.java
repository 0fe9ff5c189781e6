package org.casus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A worked example of the documents: a heading, a block of GraphQL, and a block of JSON where it has variables. */
public record Example(String title, String document, Map<String, Object> variables) {

    private static final Pattern SECTION = Pattern.compile(
            "^## (?<title>.*?)$.*?```graphql\\n(?<document>.*?)```(\\s*```json\\n(?<variables>.*?)```)?",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The examples of a file, in order. */
    public static List<Example> read(String file) throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = SECTION.matcher(Files.readString(Path.of(file)));
        while (matcher.find()) {
            examples.add(new Example(
                    matcher.group("title"), matcher.group("document"), variables(matcher.group("variables"))));
        }
        return examples;
    }

    /** A request as a client posts it. */
    public static Example request(String file) throws IOException {
        Map<String, Object> body = variables(Files.readString(Path.of(file)));
        @SuppressWarnings("unchecked")
        Map<String, Object> variables = (Map<String, Object>) body.get("variables");
        return new Example(file, (String) body.get("query"), variables);
    }

    private static Map<String, Object> variables(String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
