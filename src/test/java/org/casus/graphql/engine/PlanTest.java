package org.casus.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.event.sample.WithSample;
import org.casus.graphql.error.Errors;
import org.casus.graphql.error.Failures;
import org.casus.graphql.fuzz.RandomDocument;
import org.casus.graphql.limits.CostlyLane;
import org.casus.graphql.node.ReferenceCache;
import org.casus.graphql.paging.Paging;
import org.casus.store.Cancellation;
import org.casus.store.Outage;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered by a plan is what the engine's own way answers, by the same statements. */
@QuarkusTest
@TestProfile(WithSample.class)
class PlanTest {

    private static final int DOCUMENTS = Integer.getInteger("fuzz.documents", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20261129);

    @Inject
    Engine engine;

    @Inject
    Store store;

    @Inject
    Outage outage;

    @Inject
    Helpers helpers;

    @Inject
    CostlyLane lane;

    @Inject
    ReferenceCache kept;

    @Inject
    ObjectMapper json;

    @Test
    void documentsThatNobodyWrote() throws Exception {
        int ran = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            RandomDocument maker =
                    new RandomDocument(engine.schema(), new Random(new SplittableRandom(SEED + i).nextLong()));
            Operation operation = new Operation(maker.make(), null, maker.variables());
            if (engine.prepare(operation).isQuery() && comparedAlike(operation, "-Dfuzz.seed=" + (SEED + i))) {
                ran++;
            }
        }
        assertThat(ran).isGreaterThan(DOCUMENTS / 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ events(first: 3) { nodes { ref @skip(if: true) ... @include(if: $yes) { title } start } } }",
                "{ events(first: 3) { nodes { ref start @include(if: $no) } totalCount @skip(if: $yes) } }",
                "{ __typename a: __typename events(first: 1) { __typename nodes { __typename } } }",
                "{ nodes(ids: [\"wrong\"]) { id } b: event(ref: \"none\") { ref } c: event(ref: \"none\") { ref } }",
                "{ events(first: 2) { nodes { reports { ref } revisions(first: 0) { totalCount } } } }",
            })
    void documentsThatAreHard(String selection) throws Exception {
        String document = "query($yes: Boolean = true, $no: Boolean = false) { ok: __typename @include(if: $yes)"
                + " not: __typename @include(if: $no) " + selection.substring(1);
        for (boolean yes : new boolean[] {true, false}) {
            assertThat(comparedAlike(new Operation(document, null, Map.of("yes", yes, "no", !yes)), document))
                    .as(document)
                    .isTrue();
        }
    }

    /** @return false where it was refused before it ran */
    private boolean comparedAlike(Operation operation, String description) throws Exception {
        engine.answer(operation.document(), null, operation.variables()); // fills what is kept of the data
        Answer planned = engine.answer(operation.document(), null, operation.variables());
        if (!planned.executed()) {
            return false;
        }
        Failures failures = new Failures(outage);
        GraphQL itself = GraphQL.newGraphQL(engine.schema())
                .defaultDataFetcherExceptionHandler(failures)
                .build();
        try (Reader reader = store.open(new Cancellation())) {
            ExecutionInput input = ExecutionInput.newExecutionInput(operation.document())
                    .variables(operation.variables())
                    .locale(Locale.ROOT)
                    .build();
            ExecutionResult result = Caller.ANYBODY.call(() -> new GraphQLRequest(reader, Paging.LARGEST_SIZE, kept)
                    .run(itself, input, helpers, lane.unbounded()));
            assertThat(json.writeValueAsString(planned.specification().get("data")))
                    .as("%s%n%s", description, operation.document())
                    .isEqualTo(json.writeValueAsString(result.<Object>getData()));
            Errors errors = new Errors(failures, AccessRole.READER, true);
            assertThat(planned.errors())
                    .as(description)
                    .containsExactlyInAnyOrderElementsOf(
                            result.getErrors().stream().map(errors::of).toList());
            assertThat(planned.statements()).as(description).isEqualTo(reader.statements());
        }
        return true;
    }
}
