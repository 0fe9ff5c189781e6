package org.casus.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

/**
 * A database that goes away while Casus serves, and comes back. Whoever meets a failure asks {@link #isOne}; whoever
 * answers for it calls {@link #noticed}, so that no connection of before the outage is lent again.
 */
@ApplicationScoped
public class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);

    /** Between two lines of the log, and two times that the pool is emptied. */
    private static final long QUIET = TimeUnit.SECONDS.toNanos(5);

    /** Classes of SQLSTATE, as PostgreSQL and the standard have them: the connection, and the server going down. */
    private static final Set<String> STATES =
            Set.of("08000", "08001", "08003", "08004", "08006", "08007", "57P01", "57P02", "57P03", "53300");

    /** H2's state of a file that cannot be read or written. */
    static final String H2_IO = "90031";

    /**
     * H2's, which closes a store whose file it cannot write (MVStoreException) and opens it anew for the next
     * connection: file locked by another, object closed, input or output failed (28, 31), connection broken, database
     * closed (98), or closed at shutdown (121).
     */
    private static final Set<String> H2_STATES =
            Set.of(StoreDriver.LOCKED_OUT, "90007", "90028", H2_IO, "90067", "90098", "90121");

    /** How Agroal begins to say that no connection could be had in time, or at all; it gives no SQLSTATE. */
    private static final String NONE_IN_TIME = "Acquisition timeout";

    private final AgroalDataSource pool;
    private final PoolConfig config;
    private final ReopenedFile file;
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    Outage(AgroalDataSource pool, PoolConfig config, ReopenedFile file) {
        this.pool = pool;
        this.config = config;
        this.file = file;
    }

    /** The long patience of the start, in which a file may be looked through after a crash, ends here. */
    void started(@Observes StartupEvent event) {
        pool.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(config.acquisitionTimeout());
    }

    /** Whether something failed because the database could not be reached. */
    public static boolean isOne(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql && isOne(sql) || cause instanceof MVStoreException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? String.valueOf(failure.getMessage()).startsWith(NONE_IN_TIME)
                : STATES.contains(state) || H2_STATES.contains(state);
    }

    /**
     * Why a statement failed, in words for an operator; where the disk is to blame, H2 says so in its last cause only.
     */
    public static String reason(SQLException failure) {
        return isOfDisk(failure)
                ? "the disk cannot be written to: " + deepest(failure).getMessage()
                        + ". What was committed before is kept."
                : failure.getMessage();
    }

    /** Whether the embedded database failed since its file cannot be written. */
    public static boolean isOfDisk(Throwable failure) {
        Throwable cause = failure;
        boolean ofFile = false;
        while (cause.getCause() != null) {
            ofFile |= cause instanceof MVStoreException;
            cause = cause.getCause();
        }
        return ofFile && cause instanceof IOException;
    }

    /** Says once in a while that the database is away, and has connections that it may have broken replaced. */
    public void noticed(Throwable failure) {
        long now = System.nanoTime();
        long until = quietUntil.get();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + QUIET)) {
            LOG.warnf("The database cannot be reached: %s", deepest(failure).getMessage());
            pool.flush(FlushMode.GRACEFUL);
            file.watch();
        }
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
            cause = cause.getCause();
        }
        return cause;
    }
}
