package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;

/** A question to the running server's engine, and its answer as JSON. */
record Asked(JsonNode answer, List<String> statements) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Asked of(String document) {
        return of(document, Map.of());
    }

    static Asked of(String document, Map<String, Object> variables) {
        Answer answer = Arc.container().instance(Engine.class).get().answer(document, null, variables);
        return new Asked(JSON.valueToTree(answer.specification()), answer.statements());
    }

    /** The data, of an answer that has to be without errors. */
    JsonNode data() {
        assertThat(answer.path("errors")).as("errors").isEmpty();
        return answer.get("data");
    }

    /** The one error that the answer has to have. */
    JsonNode error() {
        assertThat(answer.path("errors")).as("errors of %s", answer).hasSize(1);
        return answer.get("errors").get(0);
    }

    /** The texts of a field, over the elements of a list. */
    static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.get(field).asText())
                .toList();
    }
}
