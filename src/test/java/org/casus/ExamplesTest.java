package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.event.sample.WithSample;
import org.casus.graphql.Engine;
import org.junit.jupiter.api.Test;

/** Every document of docs/examples.md and docs/questions.md runs on the sample, and answers something. */
@QuarkusTest
@TestProfile(WithSample.class)
class ExamplesTest {

    private static final Pattern SECTION = Pattern.compile(
            "^## (?<title>.*?)$.*?```graphql\\n(?<document>.*?)```(\\s*```json\\n(?<variables>.*?)```)?",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Engine engine;

    private record Example(String title, String document, Map<String, Object> variables) {}

    @Test
    void theTenExamplesAnswer() throws IOException {
        List<Example> examples = read("docs/examples.md");
        assertThat(examples).hasSize(10);
        examples.forEach(this::answers);
    }

    @Test
    void theOtherQuestionsAnswer() throws IOException {
        List<Example> examples = read("docs/questions.md");
        assertThat(examples).hasSizeGreaterThan(8);
        examples.forEach(this::answers);
    }

    private void answers(Example example) {
        Map<String, Object> answer =
                engine.answer(example.document, null, example.variables).specification();
        assertThat(answer).as(example.title).doesNotContainKey("errors");
        assertThat(String.valueOf(answer.get("data"))).as(example.title).hasSizeGreaterThan(60);
    }

    private static List<Example> read(String file) throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = SECTION.matcher(Files.readString(Path.of(file)));
        while (matcher.find()) {
            examples.add(new Example(
                    matcher.group("title"), matcher.group("document"), variables(matcher.group("variables"))));
        }
        return examples;
    }

    private static Map<String, Object> variables(String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
