package org.casus.admin;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.engine.Fetchers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Asks for every field of the root types as everybody: whoever may not have it gets none of it. */
@QuarkusTest
class SchemaWalkTest {

    private static final Path DOCUMENT = Path.of("docs/roles.md");
    private static final String BEGIN = "<!-- roles and operations -->";
    private static final String END = "<!-- end of roles and operations -->";

    @Inject
    Engine engine;

    @TestFactory
    Stream<DynamicTest> noMutationIsForNobodyOrAReader() {
        return engine.schema().getMutationType().getFieldDefinitions().stream()
                .map(field -> DynamicTest.dynamicTest(field.getName(), () -> {
                    String document = "mutation { " + request(field) + " }";
                    assertThat(codes(document, Caller.ANYBODY)).containsExactly("UNAUTHENTICATED");
                    assertThat(codes(document, Caller.NOBODY)).containsExactly("UNAUTHENTICATED");
                    assertThat(codes(document, new Caller(AccessRole.READER, "reader")))
                            .containsExactly("FORBIDDEN");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whereReadingIsClosedNobodyIsAnsweredAnything() {
        return Stream.concat(
                        engine.schema().getQueryType().getFieldDefinitions().stream()
                                .map(field -> "{ " + request(field) + " }"),
                        Stream.of(
                                "{ __schema { types { name } } }",
                                "{ __type(name: \"Event\") { name } }",
                                "{ __typename }"))
                .map(document -> DynamicTest.dynamicTest(
                        document,
                        () -> assertThat(codes(document, Caller.NOBODY)).containsExactly("UNAUTHENTICATED")));
    }

    /** Keys, and who uses them, are behind fields that readers and editors may not have. */
    @Test
    void noQueryLeaksKeys() {
        for (AccessRole role : List.of(AccessRole.READER, AccessRole.EDITOR)) {
            Set<String> seen = new HashSet<>();
            for (GraphQLObjectType root : roots()) {
                reach(root, role, seen);
            }
            assertThat(seen).contains("Event", "Claim").doesNotContain("ApiKey", "AuditEntry", "AccessRole");
        }
        Set<String> seen = new HashSet<>();
        roots().forEach(root -> reach(root, AccessRole.ADMIN, seen));
        assertThat(seen).contains("ApiKey", "AuditEntry");
    }

    private void reach(GraphQLNamedType type, AccessRole role, Set<String> seen) {
        if (!seen.add(type.getName()) || !(type instanceof GraphQLFieldsContainer container)) {
            return;
        }
        for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
            if (type instanceof GraphQLInterfaceType
                    || role.covers(new Fetchers(engine.schema()).needed(type.getName(), field))) {
                reach(GraphQLTypeUtil.unwrapAll(field.getType()), role, seen);
            }
        }
        if (type instanceof GraphQLInterfaceType shared) {
            engine.schema().getImplementations(shared).forEach(one -> reach(one, role, seen));
        }
    }

    private List<GraphQLObjectType> roots() {
        return List.of(
                engine.schema().getQueryType(),
                engine.schema().getMutationType(),
                engine.schema().getSubscriptionType());
    }

    /** With the system property {@code schema.update=true} the file is written instead. */
    @Test
    void theTableOfRolesIsInTheDocuments() throws IOException {
        StringBuilder table = new StringBuilder(
                BEGIN + "\n\n| | operation | `READER` | `EDITOR` | `ADMIN` |\n|---|---|---|---|---|\n");
        for (GraphQLObjectType root : roots()) {
            root.getFieldDefinitions().stream()
                    .sorted(Comparator.comparing(GraphQLFieldDefinition::getName))
                    .forEach(field -> {
                        table.append("| ")
                                .append(root.getName().toLowerCase(Locale.ROOT))
                                .append(" | `")
                                .append(field.getName())
                                .append("` |");
                        for (AccessRole role : AccessRole.values()) {
                            table.append(
                                    role.covers(new Fetchers(engine.schema()).needed(root.getName(), field))
                                            ? " yes |"
                                            : " – |");
                        }
                        table.append('\n');
                    });
        }
        String document = Files.readString(DOCUMENT);
        String wanted = document.substring(0, document.indexOf(BEGIN)) + table + "\n"
                + document.substring(document.indexOf(END));
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(DOCUMENT, wanted);
        }
        assertThat(Files.readString(DOCUMENT))
                .as(
                        "docs/roles.md: where the change is meant, run ./mvnw test -Dtest=SchemaWalkTest -Dschema.update=true")
                .isEqualTo(wanted);
    }

    private List<String> codes(String document, Caller caller) {
        Answer answer = engine.answer(document, null, Map.of(), caller);
        if (answer.specification().get("data") instanceof Map<?, ?> data) {
            assertThat(data.values()).as(document).containsOnlyNulls();
        }
        return answer.codes();
    }

    /** The field with the arguments that it must have. */
    static String request(GraphQLFieldDefinition field) {
        return request(field, null, null);
    }

    /** The same, with this value for one of its arguments. */
    static String request(GraphQLFieldDefinition field, String given, String value) {
        String arguments = field.getArguments().stream()
                .filter(argument -> argument.getName().equals(given)
                        || GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
                .map(argument -> argument.getName() + ": "
                        + (argument.getName().equals(given) ? value : value(argument.getType())))
                .collect(Collectors.joining(", "));
        boolean hasFields = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
        return field.getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + (hasFields ? " { __typename }" : "");
    }

    /** A value that fits the type, of the fewest fields. */
    private static String value(GraphQLType type) {
        if (GraphQLTypeUtil.isNonNull(type)) {
            return value(GraphQLTypeUtil.unwrapOne(type));
        }
        return switch (type) {
            case GraphQLList list -> "[" + value(list.getWrappedType()) + "]";
            case GraphQLEnumType words -> words.getValues().getFirst().getName();
            case GraphQLInputObjectType object ->
                object.getFieldDefinitions().stream()
                        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
                        .map(field -> field.getName() + ": " + value(field.getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default ->
                switch (((GraphQLNamedType) type).getName()) {
                    case "Int", "Long", "BigInteger" -> "1";
                    case "Float", "BigDecimal" -> "1.5";
                    case "Boolean" -> "true";
                    case "Date" -> "\"2022-01-20\"";
                    case "DateTime" -> "\"2022-01-20T00:00:00Z\"";
                    default -> "\"a\"";
                };
        };
    }
}
