package org.casus.graphql.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.casus.access.Caller;
import org.casus.graphql.limits.CostlyLane.Admitted;

/**
 * The root fields of one query, side by side. The engine begins them all and goes on without their values; then the
 * request's own thread, and the {@link Helpers} that it gets, each take one after another that nobody has taken yet.
 *
 * <p>The values are handed to the engine by the request's own thread, in the order of the document. So everything below
 * the root fields is done by one thread, batches hold the keys of them all, and the statements of a request are told in
 * the same order each time.
 */
final class RootFields {

    private final GraphQLRequest request;
    private final List<Root> roots = new ArrayList<>();

    RootFields(GraphQLRequest request) {
        this.request = request;
    }

    /** A promise of what this resolver will give. */
    CompletableFuture<Object> add(Callable<Object> resolver) {
        Root root = new Root(resolver, request.beside(), Caller.current());
        roots.add(root);
        return root.promise;
    }

    /** Answers them all; nothing where there are none. */
    void answer(Helpers helpers, Admitted running) {
        helpers.lend(running, roots.size() - 1, this::take);
        take();
        roots.forEach(this::handOver);
    }

    private void take() {
        roots.forEach(Root::run);
    }

    private void handOver(Root root) {
        root.value.exceptionally(told -> null).join();
        request.join(root.beside);
        root.value.whenComplete((value, failure) -> {
            if (failure == null) {
                root.promise.complete(value);
            } else {
                root.promise.completeExceptionally(failure);
            }
        });
    }

    /** One of them. */
    private static final class Root {

        private final Callable<Object> resolver;
        private final GraphQLRequest beside;
        private final Caller caller;
        private final AtomicBoolean taken = new AtomicBoolean();

        /** Completed by whoever took it. */
        private final CompletableFuture<Object> value = new CompletableFuture<>();

        /** What the engine waits for: it goes on where this is completed. */
        private final CompletableFuture<Object> promise = new CompletableFuture<>();

        private Root(Callable<Object> resolver, GraphQLRequest beside, Caller caller) {
            this.resolver = resolver;
            this.beside = beside;
            this.caller = caller;
        }

        private void run() {
            if (taken.compareAndSet(false, true)) {
                try {
                    value.complete(caller.call(() ->
                            ScopedValue.where(GraphQLRequest.CURRENT, beside).call(resolver::call)));
                } catch (Throwable e) {
                    value.completeExceptionally(e);
                }
            }
        }
    }
}
