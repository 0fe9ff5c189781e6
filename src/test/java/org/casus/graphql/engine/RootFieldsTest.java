package org.casus.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.graphql.SideBySide;
import org.casus.graphql.error.Failures;
import org.casus.graphql.limits.AdmissionQueue;
import org.casus.graphql.limits.CostlyLane;
import org.casus.graphql.node.ReferenceCache;
import org.casus.store.Cancellation;
import org.casus.store.Fragment;
import org.casus.store.Outage;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.junit.jupiter.api.Test;

/** Root fields that are answered side by side, in a schema of two fields that do what a test wants. */
@QuarkusTest
@TestProfile(SideBySide.class)
class RootFieldsTest {

    private static final String BOTH = "{ first second }";

    /** For somebody to wait who may wait in vain. */
    private static final long SECONDS = 60;

    @Inject
    Engine engine;

    @Inject
    Helpers helpers;

    @Inject
    CostlyLane lane;

    @Inject
    ReferenceCache kept;

    @Inject
    AdmissionQueue gate;

    @Inject
    Store store;

    @Inject
    Outage outage;

    @Test
    void eachMayWaitForTheOther() {
        CyclicBarrier both = new CyclicBarrier(2);
        DataFetcher<Object> meets = environment -> both.await(SECONDS, TimeUnit.SECONDS) >= 0 ? "met" : null;
        assertThat(data(BOTH, meets, meets)).isEqualTo(Map.of("first", "met", "second", "met"));
        assertThat(data("{ a: first b: first }", meets, meets)).isEqualTo(Map.of("a", "met", "b", "met"));
    }

    @Test
    void oneAloneIsAnsweredByTheThreadThatCalls() {
        DataFetcher<Object> thread = environment -> Thread.currentThread();
        assertThat(answer("{ first }", thread, thread, new Cancellation()).<Map<String, Object>>getData())
                .containsEntry("first", Thread.currentThread().toString());
    }

    @Test
    void whereThereIsNoPlaceNoneIsWaitedFor() {
        List<AdmissionQueue.Pass> all = new ArrayList<>();
        gate.enter("somebody", all::add, () -> {});
        for (var pass = gate.spare(); pass.isPresent(); pass = gate.spare()) {
            all.add(pass.get());
        }
        DataFetcher<Object> thread = environment -> Thread.currentThread();
        String here = Thread.currentThread().toString();
        assertThat(data(BOTH, thread, thread)).isEqualTo(Map.of("first", here, "second", here));
        all.forEach(AdmissionQueue.Pass::close);
        assertThat(gate.running()).isZero();
    }

    @Test
    void whomItAnswersAndTheRequestGoAlong() {
        CyclicBarrier both = new CyclicBarrier(2);
        DataFetcher<Object> tells = environment -> {
            both.await(SECONDS, TimeUnit.SECONDS);
            return Caller.current().name() + " " + GraphQLRequest.pageSize();
        };
        assertThat(new Caller(AccessRole.READER, "somebody").call(() -> data(BOTH, tells, tells)))
                .isEqualTo(Map.of("first", "somebody 7", "second", "somebody 7"));
    }

    @Test
    void theErrorOfOneLeavesTheOther() {
        ExecutionResult result = answer(
                BOTH,
                environment -> {
                    throw new IllegalStateException("spoilt");
                },
                environment -> "sound",
                new Cancellation());
        assertThat(result.<Map<String, Object>>getData())
                .containsEntry("first", null)
                .containsEntry("second", "sound");
        assertThat(result.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getMessage()).contains("its log says why").doesNotContain("spoilt");
            assertThat(error.getPath()).isEqualTo(List.of("first"));
        });
    }

    @Test
    void bothAreEndedDownToTheirStatements() throws Exception {
        Cancellation cancellation = new Cancellation();
        CountDownLatch begun = new CountDownLatch(2);
        Thread ends = Thread.startVirtualThread(() -> {
            try {
                begun.await();
                cancellation.cancel(Cancellation.Reason.CLIENT_GONE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        DataFetcher<Object> neverEnds = environment -> {
            begun.countDown();
            return GraphQLRequest.reader().number(Fragment.of("select sum(\"X\") from system_range(1, 1000000000000)"));
        };
        ExecutionResult result = answer(BOTH, neverEnds, neverEnds, cancellation);
        ends.join();
        assertThat(result.getErrors())
                .hasSize(2)
                .allSatisfy(error -> assertThat(error.getMessage()).contains("its client went away"));
    }

    @Test
    void statementsAreToldInTheOrderOfTheDocument() {
        String question =
                "{ d: datasets { name } c: countries { name } r: importRuns { totalCount } s: sources(first: 1)"
                        + " { totalCount nodes { ref } } }";
        List<String> statements = engine.answer(question, null, Map.of()).statements();
        assertThat(statements).hasSizeGreaterThan(3);
        for (int i = 0; i < 50; i++) {
            assertThat(engine.answer(question, null, Map.of()).statements()).isEqualTo(statements);
        }
    }

    private Object data(String document, DataFetcher<Object> first, DataFetcher<Object> second) {
        ExecutionResult result = answer(document, first, second, new Cancellation());
        assertThat(result.getErrors()).isEmpty();
        return result.getData();
    }

    private ExecutionResult answer(
            String document, DataFetcher<Object> first, DataFetcher<Object> second, Cancellation cancellation) {
        GraphQL small = GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse("type Query { first: String second: String }"),
                                RuntimeWiring.newRuntimeWiring()
                                        .type(
                                                "Query",
                                                query -> query.dataFetcher("first", new RootFetcher<>(new Does(first)))
                                                        .dataFetcher("second", new RootFetcher<>(new Does(second))))
                                        .build()))
                .queryExecutionStrategy(new QueryStrategy(new Failures(outage)))
                .build();
        try (Reader reader = store.open(cancellation)) {
            return new GraphQLRequest(reader, 7, kept)
                    .run(small, ExecutionInput.newExecutionInput(document).build(), helpers, lane.unbounded());
        }
    }

    /** Answers by what a test wants done. */
    private record Does(DataFetcher<Object> what) implements DataFetcher<Object>, FieldAnswer {

        @Override
        public Object get(DataFetchingEnvironment environment) throws Exception {
            return what.get(environment);
        }

        @Override
        public Object of(Object source, Plan.Field field, Execution execution) throws Exception {
            return what.get(null);
        }
    }
}
