package org.casus.graphql.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.casus.access.Caller;
import org.casus.access.Unauthenticated;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.intake.Refusing;
import org.casus.graphql.limits.Admission;
import org.casus.graphql.limits.AdmissionQueue;
import org.casus.store.Outage;
import org.jboss.logging.Logger;

/**
 * Looks at who sends a request before its body is read, so that nobody fills memory who may not ask. Whoever needs no
 * credential, or sent the same key a moment ago, goes through at once, on the event loop; for others the database is
 * asked, or an issuer's token verified, with a place at the gate, while the request is paused.
 */
@Singleton
public class CallerCheck {

    private static final Logger LOG = Logger.getLogger(CallerCheck.class);

    private final Callers callers;
    private final Admission admission;

    CallerCheck(Callers callers, Admission admission) {
        this.callers = callers;
        this.admission = admission;
    }

    /** What to do with a credential that is not taken. */
    @FunctionalInterface
    public interface Refused {

        /** Answers the request, at once. */
        void refuse(Unauthenticated why);
    }

    /**
     * To be called on the request's event loop.
     *
     * @param refused called where the credential is not taken
     * @param refusing called where nobody can tell
     * @param then called on the event loop where the caller may have something; what it may is seen when it asks
     */
    public void check(RoutingContext http, Refused refused, Refusing refusing, Runnable then) {
        Optional<Caller> known = callers.known(http);
        if (known.isEmpty()) {
            http.request().pause();
            admission.enter(http, pass -> ask(http, pass, refused, refusing, then));
        } else if (known.get().role() == null) {
            refused.refuse(Unauthenticated.missing());
        } else {
            then.run();
        }
    }

    private void ask(RoutingContext http, AdmissionQueue.Pass pass, Refused refused, Refusing refusing, Runnable then) {
        Context loop = Vertx.currentContext();
        loop.executeBlocking(() -> callers.of(http), false).onComplete(answer -> {
            pass.close();
            if (answer.succeeded() && !http.response().closed()) {
                then.run();
                http.request().resume();
            } else if (answer.cause() instanceof Unauthenticated why) {
                refused.refuse(why);
            } else if (answer.failed() && Outage.isOne(answer.cause())) {
                refusing.refuse(
                        503,
                        ErrorCode.STORE_UNAVAILABLE,
                        "The database cannot be reached; ask again in a few seconds.");
            } else if (answer.failed()) {
                LOG.error("A credential could not be looked at", answer.cause());
                refusing.refuse(500, ErrorCode.INTERNAL_ERROR, "Casus failed to answer; its log says why.");
            }
        });
    }
}
