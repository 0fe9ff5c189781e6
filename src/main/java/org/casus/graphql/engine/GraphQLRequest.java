package org.casus.graphql.engine;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.OperationDefinition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.error.Violations;
import org.casus.graphql.limits.CostlyLane.Admitted;
import org.casus.graphql.node.ReferenceCache;
import org.casus.graphql.paging.Paging;
import org.casus.store.Reader;
import org.casus.store.VersionedCache;

/** The GraphQL request that is being answered: what its fields read with. Bound to the thread that answers it. */
public final class GraphQLRequest {

    public static final ScopedValue<GraphQLRequest> CURRENT = ScopedValue.newInstance();

    private final Reader reader;
    private final int pageSize;
    private final ReferenceCache kept;
    private final RootFields rootFields;
    private final Map<Object, Object> remembered = new HashMap<>();
    private final Map<String, Loading<?, ?>> loading = new LinkedHashMap<>();
    private OperationDefinition operation;
    private String mutation;
    private Violations violations = new Violations();
    private long cost;

    /** Null until somebody needs it. */
    private Long version;

    /**
     * @param pageSize the largest page of a list, in rows
     * @param kept records that other requests read
     */
    public GraphQLRequest(Reader reader, int pageSize, ReferenceCache kept) {
        this.reader = reader;
        this.pageSize = pageSize;
        this.kept = kept;
        this.rootFields = reader.isForOneThread() ? null : new RootFields(this);
    }

    /**
     * Runs the operation that it is, on the thread that calls: the engine goes as far as it can, then come the root
     * fields that it waits for, and then batches, each time of all keys that it has come to meanwhile. The engine's own
     * way, to count the fields of each level until it is complete, takes longer than the rest of many a request.
     */
    ExecutionResult run(GraphQL engine, ExecutionInput input, Helpers helpers, Admitted running) {
        return ScopedValue.where(CURRENT, this).call(() -> {
            CompletableFuture<ExecutionResult> result = engine.executeAsync(input);
            if (rootFields != null) {
                rootFields.answer(helpers, running);
            }
            while (!result.isDone()) {
                if (!load()) {
                    throw new IllegalStateException("A field waits for what nobody loads");
                }
            }
            return result.join();
        });
    }

    /** Its root fields, where they can be answered side by side; else null. */
    RootFields rootFields() {
        return rootFields;
    }

    /** For one thread of several that answer the request: what it reads and remembers is its own until they join. */
    GraphQLRequest beside() {
        GraphQLRequest beside = new GraphQLRequest(reader.beside(), pageSize, kept);
        beside.version = version;
        return beside;
    }

    /** Takes over what was read and remembered beside this one. */
    void join(GraphQLRequest beside) {
        reader.join(beside.reader);
        remembered.putAll(beside.remembered);
    }

    /** The request that this thread is answering. */
    public static GraphQLRequest current() {
        return CURRENT.get();
    }

    /** What this thread's request reads with. */
    public static Reader reader() {
        return CURRENT.get().reader;
    }

    /** The name of the mutation that this thread is in; null where it is in none. */
    public static String mutation() {
        return CURRENT.get().mutation;
    }

    /** A field that not every reader may have begins, as all mutations are; those come one after another. */
    void enters(String name) {
        mutation = name;
    }

    /**
     * What {@link VersionedCache#version} gave when it was first needed: before what is remembered with it was read.
     */
    public long version() {
        if (version == null) {
            version = VersionedCache.version(reader);
        }
        return version;
    }

    /**
     * Takes a version that was looked at for this request, unless it was on another server than what will be read.
     *
     * @param looked null where nobody looked
     */
    public void knows(Long looked) {
        version = reader.isForOneThread() ? null : looked;
    }

    /** Records that other requests read. */
    public ReferenceCache kept() {
        return kept;
    }

    /** The largest page of a list, in rows. */
    public static int pageSize() {
        return CURRENT.isBound() ? CURRENT.get().pageSize : Paging.LARGEST_SIZE;
    }

    /** Loads a value together with those of all other rows of its level; null for a null key. */
    public static <K, V> CompletionStage<V> load(BatchLoader<K, V> batch, K key) {
        return key == null
                ? CompletableFuture.completedFuture(null)
                : current().loading(batch).of(key);
    }

    /** Loads the values of several keys, in their order, together with those of all other rows of the level. */
    public static <K, V> CompletionStage<List<V>> loadAll(BatchLoader<K, V> batch, List<K> keys) {
        return current().loading(batch).ofAll(keys);
    }

    /** Does something once in the request, however many rows need it; what is refused once is refused to them all. */
    @SuppressWarnings("unchecked")
    public static <V> V once(Object key, Supplier<V> work) {
        Map<Object, Object> remembered = current().remembered;
        Object known = remembered.get(key);
        if (known == null) {
            known = valueOrRefusal(work);
            remembered.put(key, known);
        }
        if (known instanceof Refusal refusal) {
            throw refusal;
        }
        return (V) known;
    }

    private static Object valueOrRefusal(Supplier<?> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    /** Forgets what was read, since it is about to change. */
    public static void forget() {
        current().version = null;
        current().remembered.clear();
        current().loading.values().forEach(Loading::forget);
    }

    /**
     * What was found wrong with the arguments of the mutation that is about to run, where its inputs are
     * {@link Checked}.
     */
    public static Violations takeViolations() {
        Violations taken = current().violations;
        current().violations = new Violations();
        return taken;
    }

    Violations violations() {
        return violations;
    }

    /** Notes what the operation costs, in the unit of whoever reckons it. */
    public void cost(long reckoned) {
        cost = reckoned;
    }

    long cost() {
        return cost;
    }

    void runs(OperationDefinition definition) {
        operation = definition;
    }

    /** The operation that runs; null before it does. */
    OperationDefinition operation() {
        return operation;
    }

    @SuppressWarnings("unchecked")
    private <K, V> Loading<K, V> loading(BatchLoader<K, V> batch) {
        return (Loading<K, V>) loading.computeIfAbsent(batch.name(), name -> new Loading<>(batch));
    }

    /** Loads what is waited for now, and what comes to be waited for meanwhile of batches that come later. */
    private boolean load() {
        boolean any = false;
        for (Loading<?, ?> each : List.copyOf(loading.values())) {
            any |= each.load(reader);
        }
        return any;
    }
}
