package org.casus.cli;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.casus.graphql.engine.Draining;
import org.jboss.logging.Logger;

/**
 * Ends a server in order when it is told to: subscriptions are closed, requests in flight are answered, then the store
 * is closed. Left to itself, the Java machine would run all its shutdown hooks at once, H2's among them, which closes
 * the store under the requests that are being answered. A second signal ends the process at once.
 */
final class Termination {

    private static final Logger LOG = Logger.getLogger(Termination.class);

    /** The signals by name, and what a process that one ended exits with: 128 and its number, as shells have it. */
    private static final Map<String, Integer> EXITS = Map.of("TERM", 143, "INT", 130);

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private Termination() {}

    /**
     * Takes the signals. By reflection: the compiler warns of any use of sun.misc.Signal, and has no way to be told.
     */
    static void handle() {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            for (var exit : EXITS.entrySet()) {
                Object end = Proxy.newProxyInstance(
                        Termination.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                            end(exit.getKey(), exit.getValue());
                            return null;
                        });
                type.getMethod("handle", type, handler)
                        .invoke(null, type.getConstructor(String.class).newInstance(exit.getKey()), end);
            }
        } catch (ReflectiveOperationException e) {
            LOG.warn("Signals end this process without draining it", e);
        }
    }

    private static void end(String signal, int exit) {
        if (TOLD.getAndSet(true)) {
            Runtime.getRuntime().halt(exit);
        }
        LOG.infof("SIG%s: answering what is in flight, then ending.", signal);
        try {
            drain();
        } finally {
            Quarkus.asyncExit(exit);
        }
    }

    private static void drain() {
        var container = Arc.container();
        if (container != null && container.isRunning()) {
            container.beanManager().getEvent().select(Draining.class).fire(new Draining());
        }
    }
}
