package org.casus.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.casus.access.Caller;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;

/**
 * Asks a question that stands in a file, and compares the answer and the statements that were sent with the files
 * beside it: {@code NAME.graphql}, {@code NAME.json}, {@code NAME.sql}, and {@code NAME.variables.json} where the
 * question has variables. Where PostgreSQL is asked otherwise, {@code .postgresql.sql} says how; it is written by hand.
 * With {@code -Dgolden.update=true} the answer's two files are written instead; their diff is then what is to be
 * reviewed.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** Dates as the route writes them. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final DefaultPrettyPrinter.Indenter INDENT = new DefaultIndenter("  ", "\n");
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Golden() {}

    /**
     * Asks, and compares.
     *
     * @param name the files' path below {@code golden}, without an ending, such as {@code actor/by-alias}
     * @return the answer, for what a test wants to look at besides
     */
    public static Answer check(Engine engine, String name) {
        Path variables = file(name, ".variables.json");
        try {
            return check(
                    engine,
                    name,
                    Files.exists(variables) ? JSON.readValue(Files.readString(variables), OBJECT) : Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with variables that the test makes. */
    public static Answer check(Engine engine, String name, Map<String, Object> variables) {
        return check(engine, name, variables, Caller.ANYBODY);
    }

    /** The same for somebody in particular. */
    public static Answer check(Engine engine, String name, Map<String, Object> variables, Caller caller) {
        try {
            Cold.start();
            Answer answer = engine.answer(Files.readString(file(name, ".graphql")), null, variables, caller);
            compare(file(name, ".json"), print(answer.specification()));
            String sql = print(answer);
            Path onPostgres = file(name, ".postgresql.sql");
            if (!Files.exists(onPostgres) || !sql.equals(Files.readString(onPostgres))) {
                compare(file(name, ".sql"), sql);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.writeString(file, actual);
        } else {
            assertThat(file)
                    .as("Write it with -Dgolden.update=true, and review it")
                    .exists();
            assertThat(actual)
                    .as("%s; after a change that is meant, write it with -Dgolden.update=true", file)
                    .isEqualTo(Files.readString(file));
        }
    }

    private static Path file(String name, String ending) {
        return FOLDER.resolve(name + ending);
    }

    private static String print(Map<String, Object> specification) throws IOException {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return JSON.writer(printer).writeValueAsString(specification) + "\n";
    }

    private static String print(Answer answer) {
        StringBuilder sql = new StringBuilder();
        for (String statement : answer.statements()) {
            sql.append(sql.isEmpty() ? "" : "\n")
                    .append(statement.strip().replaceAll("[ \t]+\n", "\n"))
                    .append(";\n");
        }
        return sql.isEmpty() ? "-- no statement\n" : sql.toString();
    }
}
