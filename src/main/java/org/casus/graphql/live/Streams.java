package org.casus.graphql.live;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.access.Caller;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.engine.Operation;
import org.casus.graphql.engine.Prepared;
import org.casus.graphql.engine.RunningOperations;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.http.HttpConfig;
import org.casus.graphql.limits.AdmissionQueue;
import org.casus.graphql.limits.CostlyLane;
import org.casus.graphql.limits.FairBudget;
import org.casus.store.Cancellation;

/** Runs an operation to its last answer, on the virtual thread that calls. */
@Singleton
public class Streams {

    /** Some wait for the database while others use the processor. */
    private static final int EVENTS_A_PROCESSOR = 2;

    private static final double SHARE_OF_ONE = 0.75;

    /** In characters of document and variables: what an operation that waits may hold for one. */
    private static final int LENGTH_OF_ONE = 2048;

    private final Engine engine;
    private final RunningOperations running;
    private final AdmissionQueue gate;
    private final CostlyLane lane;
    private final HttpConfig config;
    private final EventAnswers answers;

    /**
     * Those who may answer an event at once. Events wait for their turn, however many subscribers there are: what
     * nobody waits for the gate would refuse.
     */
    private final Turns events;

    private final FairBudget operations;

    Streams(
            Engine engine,
            RunningOperations running,
            AdmissionQueue gate,
            CostlyLane lane,
            HttpConfig config,
            LiveConfig live,
            EventAnswers answers) {
        this.gate = gate;
        this.lane = lane;
        this.engine = engine;
        this.running = running;
        this.config = config;
        this.answers = answers;
        this.events = new Turns(EVENTS_A_PROCESSOR * Runtime.getRuntime().availableProcessors());
        this.operations = new FairBudget(live.operations(), (long) Math.ceil(SHARE_OF_ONE * live.operations()));
    }

    /**
     * Runs it: a query or mutation has one answer, a subscription one an event. The deadline holds for each answer.
     *
     * @param client whose turn it takes at the gate, answer by answer
     * @param caller asked anew for each answer, so that who may not any more is not told any more
     * @param whole ends all of it, such as when its client went away
     */
    void run(Operation operation, String client, Supplier<Caller> caller, Cancellation whole, StreamSink outlet) {
        Runnable giveWay = () -> Thread.startVirtualThread(() -> {
            outlet.error(errors(engine.refused(tooMany())));
            whole.cancel(Cancellation.Reason.CLIENT_GONE);
        });
        try (FairBudget.Lease _ =
                operations.take(client, size(operation), giveWay).orElseThrow(Streams::tooMany)) {
            answer(operation, client, caller, whole, outlet);
        }
    }

    /** How many operations run over live connections, long ones counted more than once. */
    public long running() {
        return operations.held();
    }

    private static long size(Operation operation) {
        int length = operation.document() == null ? 0 : operation.document().length();
        return 1 + (length + String.valueOf(operation.variables()).length()) / LENGTH_OF_ONE;
    }

    private static Refusal tooMany() {
        return new Refusal(
                ErrorCode.TOO_MANY_OPERATIONS,
                null,
                "As many operations run over live connections as this server lets run for you. End some, or come again later.");
    }

    /**
     * @param opened of a subscription; null for another operation
     * @param answer of another operation, where that ran
     * @param errors of another operation, where it was refused
     */
    private record Begun(Prepared prepared, Engine.Opened opened, StreamSink.Ready answer, List<?> errors) {}

    /** Parsing and validating take time too: all of it has its turn. */
    private Begun begin(
            Operation operation,
            Supplier<Caller> caller,
            CostlyLane.Admitted admitted,
            Cancellation one,
            StreamSink outlet) {
        Prepared prepared = engine.prepare(operation);
        if (prepared.isSubscription()) {
            return new Begun(prepared, engine.open(prepared, caller.get(), one), null, null);
        }
        Answer answer = engine.answer(prepared, caller.get(), admitted, one);
        return answer.executed()
                ? new Begun(prepared, null, outlet.next(answer.specification()), null)
                : new Begun(prepared, null, null, errors(answer));
    }

    private static List<?> errors(Answer answer) {
        return (List<?>) answer.specification().get("errors");
    }

    private void answer(
            Operation operation, String client, Supplier<Caller> caller, Cancellation whole, StreamSink outlet) {
        Begun begun = within(client, whole, (admitted, one) -> begin(operation, caller, admitted, one, outlet));
        if (begun.opened != null) {
            subscribe(begun.prepared, begun.opened, client, caller, whole, outlet);
        } else if (begun.answer != null && whole.reason() != null) {
            begun.answer.discard();
        } else if (begun.answer != null) {
            begun.answer.send();
            outlet.complete();
        } else if (whole.reason() == null) {
            outlet.error(begun.errors);
        }
    }

    private void subscribe(
            Prepared prepared,
            Engine.Opened opened,
            String client,
            Supplier<Caller> caller,
            Cancellation whole,
            StreamSink outlet) {
        if (opened.refusal() != null) {
            outlet.error(errors(opened.refusal()));
            return;
        }
        EventQueue events = new EventQueue();
        opened.events().subscribe(events);
        whole.onCancel(events::cancel);
        try {
            for (Object event = events.take(); event != null && whole.reason() == null; event = events.take()) {
                StreamSink.Ready next = outlet.next(answer(prepared, event, client, caller.get(), whole, events::cancel)
                        .specification());
                if (whole.reason() != null) {
                    next.discard();
                    return;
                }
                next.send();
            }
        } finally {
            events.cancel();
        }
        if (whole.reason() == null) {
            outlet.complete();
        }
    }

    /**
     * What others were answered, or what it is answered now. An answer that was ended before its time is not shared.
     */
    private Answer answer(
            Prepared prepared, Object event, String client, Caller caller, Cancellation whole, Runnable gone) {
        try {
            return answers.get(
                    event,
                    prepared,
                    caller,
                    () -> inTurn(client, whole, gone, one -> {
                        Answer answer = engine.answer(prepared, caller, one, event);
                        one.check();
                        return answer;
                    }));
        } catch (Cancellation.Cancelled ended) {
            return engine.refused(ended);
        }
    }

    /** Runs one answer when its turn has come, under a clock of its own; it ends with the whole too. */
    private <T> T within(String client, Cancellation whole, BiFunction<CostlyLane.Admitted, Cancellation, T> work) {
        CompletableFuture<AdmissionQueue.Pass> turn = new CompletableFuture<>();
        gate.enter(client, turn::complete, () -> turn.complete(null));
        AdmissionQueue.Pass pass = turn.join();
        if (pass == null) {
            throw new Refusal(ErrorCode.OVERLOADED, null, "The server is busy; ask again in a moment.");
        }
        try (CostlyLane.Admitted admitted = lane.admit(pass)) {
            return clocked(whole, () -> {}, one -> work.apply(admitted, one));
        }
    }

    /** The same for an event, which waits. */
    private <T> T inTurn(String client, Cancellation whole, Runnable gone, Function<Cancellation, T> work) {
        try (Turns.Turn _ = events.await(client)) {
            return clocked(whole, gone, work);
        }
    }

    /** @param gone what is to be done when the whole ends after this, or while it ran */
    private <T> T clocked(Cancellation whole, Runnable gone, Function<Cancellation, T> work) {
        Cancellation one = running.begin(config.deadline());
        whole.onCancel(() -> one.cancel(whole.reason()));
        try {
            return work.apply(one);
        } finally {
            running.end(one);
            whole.onCancel(gone); // it keeps but one
        }
    }
}
