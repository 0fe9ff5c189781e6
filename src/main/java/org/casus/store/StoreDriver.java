package org.casus.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hands a JDBC URL to H2 or to PostgreSQL, so that one build runs on either. Quarkus fixes the kind of a datasource
 * when it builds and Panache binds an entity to one persistence unit; the choice that is left for the start is made
 * here. H2 is opened in its PostgreSQL mode, and Hibernate speaks PostgreSQL's dialect to both.
 */
// H2 looks its own server up by name when it lets a second process in.
@RegisterForReflection(classNames = "org.h2.server.TcpServer")
public final class StoreDriver implements Driver {

    /** The oldest version of PostgreSQL that has all of the SQL, such as {@code merge}. */
    static final int OLDEST_POSTGRESQL = 15;

    private static final String H2 = "jdbc:h2:";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    private static final String H2_FILE = "jdbc:h2:file:";

    /**
     * What every H2 URL gets: PostgreSQL's words and order of nulls, and commits that are on the disk when they return
     * (H2's default may lose the last half second). A second process, such as an import beside a running server, is let
     * in through the first one, over the loopback interface; a store in memory has no second process. A connection
     * keeps as many statements prepared as requests mix: of H2's default of 8, most are planned anew.
     */
    private static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;QUERY_CACHE_SIZE=64";

    /** Where H2 lets a second process in; application.properties says so to the native build, which loads H2. */
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * The one class that SQL may name, even an administrator's: H2's own server calls it so. The native build is told
     * this too.
     */
    private static final String CLASSES = "org.h2.server.TcpServer";

    /** Other servers of H2, which are not Casus's own. */
    private static final Pattern H2_SERVER = Pattern.compile("jdbc:h2:(tcp|ssl):.*");

    private static final String H2_FILE_SETTINGS = ";AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0";

    /** H2's state of a file that another process has open without letting others in. */
    static final String LOCKED_OUT = "90020";

    /**
     * How long a process that has the file open is given to let others in: it may be about to open or to close it. H2
     * itself takes up to 6 s to take over a file from a process that ended in the middle.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Driver h2;
    private final EmbeddedStore embedded;
    private final Driver postgres = new org.postgresql.Driver();
    private final Duration patience;

    /** Made when a pool is, and not when the class is loaded: a native executable loads it while it is built. */
    public StoreDriver() {
        this(PATIENCE);
    }

    /** With another patience towards who lets nobody in. */
    StoreDriver(Duration patience) {
        System.setProperty("h2.bindAddress", LOOPBACK);
        System.setProperty("h2.allowedClasses", CLASSES);
        h2 = new org.h2.Driver();
        embedded = new EmbeddedStore(this::patiently);
        this.patience = patience;
    }

    /** Whether the URL names an H2 store. */
    public static boolean isH2(String url) {
        return url.startsWith(H2);
    }

    /** Whether the URL names a PostgreSQL that is reached over the loopback interface. */
    public static boolean isOnThisMachine(String url) {
        Properties parts = org.postgresql.Driver.parseURL(url, null);
        return parts != null
                && Stream.of(parts.getProperty("PGHOST", "").split(","))
                        .allMatch(host -> host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!isH2(url) && !url.startsWith(POSTGRESQL)) {
            throw ConnectFailure.unknownUrl(url);
        }
        Properties login = Login.of(info);
        try {
            return isH2(url) ? h2(url, login) : postgresql(url, Login.complete(login));
        } catch (SQLException e) {
            throw ConnectFailure.of(e, url, login);
        }
    }

    /**
     * Opens a connection of the administrator: on an embedded store {@link #connect} gives one of a user that may do
     * less.
     */
    public Connection administer(String url, Properties info) throws SQLException {
        Properties login = Login.of(info);
        if (!isEmbedded(url)) {
            return connect(url, info);
        }
        try {
            return embedded.administer(url, login);
        } catch (SQLException e) {
            throw ConnectFailure.of(explained(url, e), url, login);
        }
    }

    private Connection h2(String url, Properties login) throws SQLException {
        try {
            return isEmbedded(url) ? embedded.connect(url, login) : patiently(h2Url(url), login);
        } catch (SQLException e) {
            throw explained(url, e);
        }
    }

    private static boolean isEmbedded(String url) {
        return isH2(url) && !H2_SERVER.matcher(url).matches();
    }

    private Connection patiently(String url, Properties login) throws SQLException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                return h2.connect(url, login);
            } catch (SQLException e) {
                boolean over =
                        Instant.now().isAfter(end) || Thread.currentThread().isInterrupted();
                if (over || !LOCKED_OUT.equals(e.getSQLState())) {
                    throw e;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Connection postgresql(String url, Properties login) throws SQLException {
        Connection connection = postgres.connect(url, login);
        if (connection == null) {
            throw new SQLException("The URL is not of the form jdbc:postgresql://host/database.", "08001");
        }
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_POSTGRESQL) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            connection.close();
            throw ConnectFailure.tooOld(version);
        }
        return connection;
    }

    /** H2 names the file that it cannot write; what an operator can mend is the folder. */
    private static SQLException explained(String url, SQLException failure) {
        Optional<Path> file = h2File(url);
        Optional<Path> folder = file.map(Path::getParent);
        if (folder.isPresent() && !isUsable(folder.get())) {
            return cannotBeWritten("The data folder " + folder.get(), failure);
        }
        if (file.isPresent() && Files.exists(file.get()) && !Files.isWritable(file.get())) {
            return cannotBeWritten("The store's file " + file.get(), failure);
        }
        return failure;
    }

    private static boolean isUsable(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder) && Files.isExecutable(folder);
    }

    private static SQLException cannotBeWritten(String what, SQLException failure) {
        return new SQLException(
                what + " cannot be written to by the user " + System.getProperty("user.name")
                        + ": make it writable, or name another by casus.data.folder.",
                failure.getSQLState(),
                failure.getErrorCode(),
                failure);
    }

    /** The file of an embedded store; empty where the URL names another kind. */
    public static Optional<Path> h2File(String url) {
        return url.startsWith(H2_FILE) ? Optional.of(Path.of(path(url) + ".mv.db")) : Optional.empty();
    }

    /** The URL of a file that nobody else is to open meanwhile, and that must be there. */
    static String aloneUrl(Path store) {
        return H2 + PrivateFiles.PREFIX + store + H2_SETTINGS + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
    }

    /**
     * The URL by which the pool's user comes in. What only an administrator may set is set already; in the URL it stays
     * nevertheless, since H2 opens a file that it has closed, after a failure, as the URL says that comes next.
     */
    static String poolUrl(String url) {
        return h2Url(url) + ";IGNORE_UNKNOWN_SETTINGS=TRUE;IFEXISTS=TRUE";
    }

    /**
     * The URL with Casus's settings, and with a file's path made absolute: H2 refuses a relative one that does not
     * begin with a dot.
     */
    static String h2Url(String url) {
        if (!url.startsWith(H2_FILE)) {
            return url + H2_SETTINGS;
        }
        int settings = url.indexOf(';');
        return H2
                + PrivateFiles.PREFIX
                + path(url)
                + (settings < 0 ? "" : url.substring(settings))
                + H2_SETTINGS
                + H2_FILE_SETTINGS
                + h2MemorySettings();
    }

    /**
     * A file's pages that are kept in memory, in KB: a quarter of the heap. H2's default of 16 MB makes an import read
     * its own pages back again and again. A statement waits so many milliseconds while an import creates an index.
     */
    private static String h2MemorySettings() {
        return ";CACHE_SIZE=" + Runtime.getRuntime().maxMemory() / 4 / 1024 + ";LOCK_TIMEOUT=15000";
    }

    /** The path of an embedded store's file, without its ending. */
    static Path path(String url) {
        return Path.of(url.substring(H2_FILE.length()).split(";", 2)[0]).toAbsolutePath();
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        // Any: connecting says what is wrong with a URL; a pool would only say that no driver takes it.
        return true;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return isH2(url) ? h2.getPropertyInfo(url, info) : postgres.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.casus.store");
    }
}
