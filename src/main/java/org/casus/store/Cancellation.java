package org.casus.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Ends the reading for one request from another thread, down to the statement that runs at that moment. */
public final class Cancellation {

    /** Why a request is ended before its time. */
    public enum Reason {
        /** It took longer than it may. */
        DEADLINE("The operation took longer than this server allows, and was ended; ask for less at a time."),
        /** Nobody waits for the answer any more. */
        CLIENT_GONE("The operation was ended, since its client went away."),
        /** The server is going down. */
        SHUTDOWN("The operation was ended, since the server is going down; ask again in a moment.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    /** What reading throws once its request was ended. */
    public static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Cancelled(Reason reason) {
            super(reason.message, null, false, false);
            this.reason = reason;
        }

        /** Why it was ended. */
        public Reason reason() {
            return reason;
        }
    }

    private static final Logger LOG = Logger.getLogger(Cancellation.class);

    /** Milliseconds after which a statement that goes on is told again; twice as many each time, up to the longest. */
    private static final long AGAIN = 50;

    private static final long LONGEST = 2_000;

    /** Written under the lock; read without it where nothing hangs on the moment. */
    private volatile Reason reason;

    private final Set<Statement> statements = new HashSet<>();
    private Runnable hook;
    private boolean spared;
    private Reason postponed;

    /** Ends it. May wait for the database: not to be called on an event loop. */
    public void cancel(Reason why) {
        Runnable then;
        boolean running;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            if (spared) {
                postponed = postponed == null ? why : postponed;
                return;
            }
            reason = why;
            then = hook;
            running = stopStatements();
        }
        if (running) {
            Thread.startVirtualThread(this::stopStatementsAgain);
        }
        if (then != null) {
            then.run();
        }
    }

    /**
     * Within the lock: a statement that ends meanwhile waits there before its connection is lent to another.
     *
     * @return whether there were any
     */
    private boolean stopStatements() {
        for (Statement statement : statements) {
            try {
                stop(statement);
            } catch (SQLException e) {
                LOG.debug("A statement could not be cancelled", e);
            }
        }
        return !statements.isEmpty();
    }

    /** Until they end: a database passes over what it is told of a statement that has not come to it yet. */
    private void stopStatementsAgain() {
        try {
            boolean running = true;
            for (long pause = AGAIN; running; pause = Math.min(2 * pause, LONGEST)) {
                Thread.sleep(pause);
                synchronized (this) {
                    running = stopStatements();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL's driver tells the server but once of each statement; of a connection it does each time. */
    private static void stop(Statement statement) throws SQLException {
        Connection connection = statement.getConnection();
        if (connection.isWrapperFor(PGConnection.class)) {
            connection.unwrap(PGConnection.class).cancelQuery();
        } else {
            statement.cancel();
        }
    }

    /**
     * Keeps it from being ended, from now on: what it writes is about to be committed, and whoever waits is to be told
     * so, not that it was ended.
     *
     * @throws Cancelled where it was ended before
     */
    synchronized void spare() {
        check();
        spared = true;
    }

    /** What was spared is answered; what should have ended it meanwhile does now. */
    public void resume() {
        Reason why;
        synchronized (this) {
            spared = false;
            why = postponed;
            postponed = null;
        }
        if (why != null) {
            cancel(why);
        }
    }

    /** Why it was ended; null while it may go on. */
    public Reason reason() {
        return reason;
    }

    /** @throws Cancelled where it was ended */
    public void check() {
        if (reason != null) {
            throw new Cancelled(reason);
        }
    }

    /** Has something done when it is ended, or now if it was. */
    public void onCancel(Runnable then) {
        synchronized (this) {
            if (reason == null) {
                hook = then;
                return;
            }
        }
        then.run();
    }

    synchronized void begin(Statement statement) {
        check();
        statements.add(statement);
    }

    synchronized void end(Statement statement) {
        statements.remove(statement);
    }
}
