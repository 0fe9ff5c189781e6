package org.casus.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.h2.Driver;
import org.h2.message.DbException;
import org.h2.message.TraceSystem;
import org.h2.store.FileLock;
import org.h2.store.FileLockMethod;

/**
 * Copies of an embedded store: a ZIP file that holds the database's file as of one commit. Made while others read and
 * write; put back while nobody has the store open.
 */
public final class Backup {

    private static final String SUFFIX = ".mv.db";

    private Backup() {}

    /** Why a backup cannot be made or put back, in one sentence for whoever asked. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Writes a copy of the store. The process that has the store open writes it, with that process's rights; the file
     * has its name only when it is whole and on the disk.
     *
     * @throws Refused if the file is there already, or cannot be written
     */
    public static void write(Connection store, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new Refused(file + " is there already; name another file, or remove it first.", null);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (var backup = store.prepareStatement("backup to ?")) {
            backup.setString(1, part.toString());
            backup.execute();
            force(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new Refused("The backup could not be written: " + reason(e), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Puts a copy in the place of a store.
     *
     * @param store the store's file, {@code ….mv.db}
     * @param replace whether a store that is there may be replaced
     * @param login the database's user and password, as when the copy was made
     * @throws Refused if the file is no backup, a store is there already, or somebody has it open; nothing is changed
     *     then
     */
    public static void restore(Path file, Path store, boolean replace, Properties login) throws IOException {
        if (Files.exists(store) && !replace) {
            throw new Refused("There is a store already, " + store + "; --replace puts the backup in its place.", null);
        }
        Files.createDirectories(store.getParent());
        Path fresh = store.resolveSibling("restoring-" + store.getFileName());
        try (var _ = Hold.on(store)) {
            unpack(file, fresh);
            check(file, fresh, login);
            force(fresh);
            Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * The lock that H2 itself takes on a store, so that no server opens the one that is being replaced: a file beside
     * it. The operating system's lock would not do, since a process loses that as soon as it has read the file by
     * another way, as for a backup.
     */
    private record Hold(FileLock lock) implements AutoCloseable {

        /** In milliseconds, between looks at whether another process still says that it holds the lock; H2's own. */
        private static final int LOOK = 1000;

        static Hold on(Path store) {
            String name = store.toString().replaceFirst("\\.mv\\.db$", ".lock.db");
            FileLock lock = new FileLock(new TraceSystem(null), name, LOOK);
            try {
                lock.lock(FileLockMethod.FILE);
            } catch (DbException e) {
                throw new Refused("A server or an import has the store open: stop it, then restore.", e);
            }
            return new Hold(lock);
        }

        @Override
        public void close() {
            lock.unlock();
        }
    }

    private static void unpack(Path file, Path fresh) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().endsWith(SUFFIX)) {
                throw new Refused(file + " is no backup of Casus: it has no database in it.", null);
            }
            Files.copy(zip, fresh, StandardCopyOption.REPLACE_EXISTING);
        } catch (ZipException | EOFException e) {
            throw new Refused(file + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Opens the copy and looks for what every store of Casus has. */
    private static void check(Path file, Path fresh, Properties login) {
        String name = fresh.toString();
        String url = "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length());
        try (Connection copy = new Driver().connect(StoreDriver.aloneUrl(url), login);
                var statement = copy.createStatement()) {
            statement
                    .executeQuery("select version from data_version where id = 1")
                    .close();
        } catch (SQLException e) {
            throw new Refused(file + " is no backup of Casus that can be read: " + reason(e), e);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceAll("; SQL statement:.*", "");
    }
}
