package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts, opponents and deadliest events of actors are the same of the events in memory as the database has them. */
@QuarkusTest
@TestProfile(OnMarshInMemory.class)
class ActorsInMemoryTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/event");

    @BeforeEach
    void fill() throws InterruptedException {
        OnMarshInMemory.fill();
    }

    @Test
    void answersAsTheDatabaseDoes() throws IOException {
        String name = "actors-and-whom-they-met";
        Asked kept = Asked.of(Files.readString(GOLDEN.resolve(name + ".graphql")));
        assertThat(kept.answer())
                .isEqualTo(new ObjectMapper()
                        .readTree(GOLDEN.resolve(name + ".json").toFile()));
        assertThat(kept.statements())
                .noneMatch(sql -> sql.contains("count(") || sql.contains("row_number()") || sql.contains("other.side"));
    }
}
