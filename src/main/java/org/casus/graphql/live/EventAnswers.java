package org.casus.graphql.live;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Operation;
import org.casus.graphql.engine.Prepared;
import org.casus.store.VersionedCache;

/**
 * What events were answered. Subscribers who asked the same, and may see the same, share the answer to an event that
 * they share: a change costs one computation a question, however many wait for it.
 */
@Singleton
class EventAnswers {

    /** The rows that the answers together may have read: some megabytes, and some seconds of a busy desk. */
    private static final long ROWS = 50_000;

    /** An event has no versions: what one subscriber is handed anew is another event. */
    private static final long ONLY = 0;

    /** @param event compared by what it is about: the records that it holds are equal only where they are the same */
    private record EventQuestion(Object event, Operation operation, AccessRole role) {}

    private final VersionedCache<EventQuestion, Answer> answers =
            new VersionedCache<>("events", ROWS, EventAnswers::rows);

    /** The answer that somebody else had, or the one that is computed now. */
    Answer get(Object event, Prepared prepared, Caller caller, Supplier<Answer> compute) {
        return answers.get(ONLY, new EventQuestion(event, prepared.operation(), caller.role()), compute);
    }

    private static int rows(Answer answer) {
        return answer.cost() == null
                ? 1
                : 1 + Math.toIntExact(Math.min(answer.cost().rows(), ROWS));
    }
}
