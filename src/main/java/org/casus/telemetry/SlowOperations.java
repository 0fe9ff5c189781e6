package org.casus.telemetry;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.casus.graphql.engine.AnsweredOperation;
import org.casus.graphql.engine.OperationListener;
import org.jboss.logging.Logger;

/** Writes a line for an operation that took long: its name, never its text or its variables' values. */
@Singleton
final class SlowOperations implements OperationListener {

    private static final Logger LOG = Logger.getLogger(SlowOperations.class);

    private final long nanoseconds;

    SlowOperations(LogConfig config) {
        this.nanoseconds = config.slowOperation().isZero()
                ? Long.MAX_VALUE
                : config.slowOperation().toNanos();
    }

    @Override
    public void answered(AnsweredOperation operation) {
        if (operation.nanoseconds() >= nanoseconds) {
            LOG.warnf(
                    "Slow: %s %s took %d ms, %d statements, %s",
                    operation.kind(),
                    operation.name() == null ? OperationNames.UNNAMED : operation.name(),
                    TimeUnit.NANOSECONDS.toMillis(operation.nanoseconds()),
                    operation.statements().size(),
                    OperationOutcome.of(operation.codes()).label());
        }
    }
}
