package org.casus.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * Hands a JDBC URL to H2 or to PostgreSQL, so that one build runs on either. Quarkus fixes the kind of a datasource
 * when it builds and Panache binds an entity to one persistence unit; the choice that is left for the start is made
 * here. H2 is opened in its PostgreSQL mode, and Hibernate speaks PostgreSQL's dialect to both.
 */
public final class StoreDriver implements Driver {

    private static final String H2 = "jdbc:h2:";

    private static final String H2_FILE = "jdbc:h2:file:";

    /**
     * What every H2 URL gets: PostgreSQL's words and order of nulls, and commits that are on the disk when they return
     * (H2's default may lose the last half second). A second process, such as an import beside a running server, is let
     * in through the first one, over the loopback interface; a store in memory has no second process.
     */
    private static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    /**
     * A file's pages that are kept in memory, in KB: a quarter of the heap. H2's default of 16 MB makes an import read
     * its own pages back again and again. A statement waits so many milliseconds while an import creates an index.
     */
    private static final String H2_MEMORY_SETTINGS =
            ";CACHE_SIZE=" + Runtime.getRuntime().maxMemory() / 4 / 1024 + ";LOCK_TIMEOUT=15000";

    private static final String H2_FILE_SETTINGS = ";AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0";

    static {
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    private final Driver h2 = new org.h2.Driver();
    private final Driver postgres = new org.postgresql.Driver();

    /** Whether the URL names an H2 store. */
    public static boolean isH2(String url) {
        return url.startsWith(H2);
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!isH2(url)) {
            return postgres.connect(url, info);
        }
        try {
            return h2.connect(h2Url(url), info);
        } catch (SQLException e) {
            throw explained(url, e);
        }
    }

    /** H2 names the file that it cannot write; what an operator can mend is the folder. */
    private static SQLException explained(String url, SQLException failure) {
        Optional<Path> folder = h2File(url).map(Path::getParent);
        if (folder.isEmpty() || !Files.exists(folder.get()) || Files.isWritable(folder.get())) {
            return failure;
        }
        return new SQLException(
                "The data folder " + folder.get() + " cannot be written to by the user "
                        + System.getProperty("user.name") + ": make it writable, or name another by casus.data.folder.",
                failure.getSQLState(),
                failure.getErrorCode(),
                failure);
    }

    /** The file of an embedded store; empty where the URL names another kind. */
    public static Optional<Path> h2File(String url) {
        if (!url.startsWith(H2_FILE)) {
            return Optional.empty();
        }
        int settings = url.indexOf(';');
        String path = url.substring(H2_FILE.length(), settings < 0 ? url.length() : settings);
        return Optional.of(Path.of(path + ".mv.db").toAbsolutePath());
    }

    /** The URL of a file that nobody else is to open meanwhile, and that must be there. */
    static String aloneUrl(String url) {
        return url + H2_SETTINGS + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
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
        String path = url.substring(H2_FILE.length(), settings < 0 ? url.length() : settings);
        return H2_FILE
                + Path.of(path).toAbsolutePath()
                + (settings < 0 ? "" : url.substring(settings))
                + H2_SETTINGS
                + H2_FILE_SETTINGS
                + H2_MEMORY_SETTINGS;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return isH2(url) || postgres.acceptsURL(url);
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
