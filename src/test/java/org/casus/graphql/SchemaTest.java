package org.casus.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.engine.PropertyFetcher;
import org.casus.graphql.engine.SchemaText;
import org.junit.jupiter.api.Test;

/** The schema is committed, and everything in it is described. */
@QuarkusTest
class SchemaTest {

    private static final Path COMMITTED = Path.of("schema.graphql");

    @Inject
    GraphQLSchema schema;

    @Inject
    Engine engine;

    /** With the system property {@code schema.update=true} the file is written instead. */
    @Test
    void theCommittedSchemaIsTheOneServed() throws IOException {
        String printed = SchemaText.of(schema);
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(COMMITTED, printed);
        }
        assertThat(Files.readString(COMMITTED))
                .as("schema.graphql: where the change is meant, run ./mvnw test -Dtest=SchemaTest -Dschema.update=true")
                .isEqualTo(printed);
    }

    /** A server looks for the way to a property when it is first read; here all are. */
    @Test
    void everyPropertyCanBeRead() {
        GraphQLSchema wired = engine.schema();
        List<Object> ways = new ArrayList<>();
        for (GraphQLNamedType type : wired.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object) {
                for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                    if (wired.getCodeRegistry().getDataFetcher(object, field) instanceof PropertyFetcher property) {
                        ways.add(property.access());
                    }
                }
            }
        }
        assertThat(ways).hasSizeGreaterThan(300).doesNotContainNull();
    }

    /** Else a refusal would take along what was answered, or committed, beside the field or above it. */
    @Test
    void whatCanBeRefusedIsNullable() {
        List<String> wrong = new ArrayList<>();
        List<GraphQLObjectType> roots =
                List.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType());
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type.getName().startsWith("__") || !(type instanceof GraphQLFieldsContainer container)) {
                continue;
            }
            for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                boolean refusable = roots.contains(type)
                        || !field.getArguments().isEmpty()
                        || type.getName().endsWith("Payload") && isRecord(field);
                if (refusable && GraphQLTypeUtil.isNonNull(field.getType())) {
                    wrong.add(type.getName() + "." + field.getName());
                }
            }
        }
        assertThat(wrong).as("fields that can be refused, and must be there").isEmpty();
    }

    /** Below it are fields that are read after the commit. */
    private boolean isRecord(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
                && object.getInterfaces().stream()
                        .anyMatch(shared -> shared.getName().equals("Node"));
    }

    @Test
    void directivesThatDoNothingAreNotTold() {
        Answer answer = engine.answer("{ __schema { directives { name } } }", null, Map.of());
        assertThat(answer.specification().get("data").toString())
                .contains("include", "skip", "deprecated", "specifiedBy")
                .doesNotContain("defer", "oneOf", "experimental", "constraint", "rolesAllowed");
    }

    @Test
    void everythingIsDescribed() {
        List<String> bare = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type.getName().startsWith("__") || Introspection.isIntrospectionTypes(type)) {
                continue;
            }
            switch (type) {
                case GraphQLObjectType object -> fields(bare, object, object.getFieldDefinitions());
                case GraphQLInterfaceType shared -> fields(bare, shared, shared.getFieldDefinitions());
                case GraphQLInputObjectType input -> {
                    check(bare, input.getName(), input.getDescription());
                    input.getFields()
                            .forEach(field ->
                                    check(bare, input.getName() + "." + field.getName(), field.getDescription()));
                }
                case GraphQLEnumType words -> {
                    check(bare, words.getName(), words.getDescription());
                    words.getValues()
                            .forEach(
                                    word -> check(bare, words.getName() + "." + word.getName(), word.getDescription()));
                }
                default -> check(bare, type.getName(), type.getDescription());
            }
        }
        assertThat(bare).as("without a description").isEmpty();
    }

    private static void fields(List<String> bare, GraphQLNamedType type, List<GraphQLFieldDefinition> fields) {
        check(bare, type.getName(), type.getDescription());
        for (GraphQLFieldDefinition field : fields) {
            String name = type.getName() + "." + field.getName();
            check(bare, name, field.getDescription());
            for (GraphQLArgument argument : field.getArguments()) {
                check(bare, name + "(" + argument.getName() + ")", argument.getDescription());
            }
        }
    }

    private static void check(List<String> bare, String name, String description) {
        if (description == null || description.isBlank()) {
            bare.add(name);
        }
    }
}
