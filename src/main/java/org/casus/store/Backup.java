package org.casus.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
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
     * has its name only when it is whole and on the disk. A password that Casus made is in it, so that it can be
     * restored elsewhere; one that the operator set is not.
     *
     * @throws Refused if the file is there already, or cannot be written
     */
    public static void write(Administration administration, StoreConfig config, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new Refused(file + " is there already; name another file, or remove it first.", null);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (Connection store = administration.connect();
                var backup = store.prepareStatement("backup to ?")) {
            backup.setString(1, PrivateFiles.PREFIX + part);
            backup.execute();
            PasswordFile password = PasswordFile.of(StoreDriver.path(config.url()));
            if (password.read().isPresent()) {
                new BackupLogin(config.user(), password.read().get()).addTo(part);
            }
            StoreFiles.force(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new Refused("The backup could not be written: " + reason(e), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Puts a copy in the place of the store. It has the login of that place then, whatever it was made with.
     *
     * @param replace whether a store that is there may be replaced
     * @param password a file with the password that the copy was made with, where it does not say it itself
     * @throws Refused if the file is no backup, a store is there already, or somebody has it open; nothing is changed
     *     then
     */
    public static void restore(Path file, boolean replace, StoreConfig config, Optional<Path> password)
            throws IOException {
        Path store = StoreDriver.h2File(config.url()).orElseThrow();
        if (Files.exists(store) && !replace) {
            throw new Refused("There is a store already, " + store + "; --replace puts the backup in its place.", null);
        }
        PrivateFiles.register();
        StoreFiles.close(StoreDriver.path(config.url()));
        Path fresh = store.resolveSibling(StoreFiles.RESTORING + store.getFileName());
        try (var _ = Hold.on(store)) {
            List<BackupLogin> logins = new ArrayList<>();
            unpack(file, fresh).ifPresent(logins::add);
            logins.addAll(BackupLogin.guesses(config, password));
            change(file, fresh, logins, config);
            StoreFiles.force(fresh);
            StoreFiles.giveToOwnerOf(Files.exists(store) ? store : store.getParent(), fresh);
            Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new Refused(reason(e), e);
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
            FileLock lock = new FileLock(new TraceSystem(null), PrivateFiles.PREFIX + name, LOOK);
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

    /** Unpacks the database, and gives the login that the backup has. */
    private static Optional<BackupLogin> unpack(Path file, Path fresh) throws IOException {
        BackupLogin login = null;
        boolean found = false;
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BackupLogin.ENTRY)) {
                    login = BackupLogin.read(zip);
                } else if (entry.getName().endsWith(SUFFIX) && !found) {
                    found = true;
                    try (OutputStream out = StoreFiles.write(fresh)) {
                        zip.transferTo(out);
                    }
                }
            }
        } catch (ZipException | EOFException e) {
            throw new Refused(file + " is damaged: " + e.getMessage(), e);
        }
        if (!found) {
            throw new Refused(file + " is no backup of Casus: it has no database in it.", null);
        }
        return Optional.ofNullable(login);
    }

    /** Opens the copy, looks for what every store of Casus has, and gives it its new login. */
    private static void change(Path file, Path fresh, List<BackupLogin> logins, StoreConfig config) throws IOException {
        String name = fresh.toString();
        Path copy = Path.of(name.substring(0, name.length() - SUFFIX.length()));
        try {
            BackupLogin login = BackupLogin.of(copy, logins)
                    .orElseThrow(() -> new Refused(
                            file + " was made of a store whose password somebody set; name a file that has it"
                                    + " by --password-file, and its user by casus.db.user.",
                            null));
            try (Connection connection = login.open(copy);
                    var statement = connection.createStatement()) {
                statement
                        .executeQuery("select version from data_version where id = 1")
                        .close();
            }
            login.change(copy, Login.of(Login.of(config)), PasswordFile.of(StoreDriver.path(config.url())));
        } catch (SQLException e) {
            throw new Refused(file + " is no backup of Casus that can be read: " + reason(e), e);
        }
    }

    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceAll("; SQL statement:.*", "");
    }
}
