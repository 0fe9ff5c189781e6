package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;

/** Somebody who may write, and asks the engine. */
public record Editor(Engine engine, String name) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** What is answered, data and errors. */
    public JsonNode ask(String document, Map<String, ?> variables) {
        return json(engine.answer(document, null, Map.copyOf(variables), new Caller(AccessRole.EDITOR, name)));
    }

    /** An answer as JSON. */
    static JsonNode json(Answer answer) {
        return JSON.valueToTree(answer.specification());
    }

    /** What is answered without an error. */
    public JsonNode data(String document, Map<String, ?> variables) {
        JsonNode answer = ask(document, variables);
        assertThat(answer.path("errors").toPrettyString()).isEmpty();
        return answer.path("data");
    }

    /** The same of a document without variables. */
    public JsonNode data(String document) {
        return data(document, Map.of());
    }

    /** The only error that is answered. */
    public JsonNode error(String document, Map<String, ?> variables) {
        JsonNode answer = ask(document, variables);
        assertThat(answer.path("errors")).as(answer.toPrettyString()).hasSize(1);
        return answer.path("errors").get(0);
    }
}
