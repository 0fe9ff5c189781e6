package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.casus.event.sample.WithSample;
import org.casus.graphql.engine.Engine;
import org.junit.jupiter.api.Test;

/** Every document of docs/examples.md and docs/questions.md runs on the sample, and answers something. */
@QuarkusTest
@TestProfile(WithSample.class)
class ExamplesTest {

    @Inject
    Engine engine;

    @Test
    void theTenExamplesAnswer() throws IOException {
        List<Example> examples = Example.read("docs/examples.md");
        assertThat(examples).hasSize(10);
        examples.forEach(this::answers);
    }

    @Test
    void theOtherQuestionsAnswer() throws IOException {
        List<Example> examples = Example.read("docs/questions.md");
        assertThat(examples).hasSizeGreaterThan(8);
        examples.forEach(this::answers);
    }

    private void answers(Example example) {
        Map<String, Object> answer =
                engine.answer(example.document(), null, example.variables()).specification();
        assertThat(answer).as(example.title()).doesNotContainKey("errors");
        assertThat(String.valueOf(answer.get("data"))).as(example.title()).hasSizeGreaterThan(60);
    }
}
