package org.casus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Makes the migrations of an H2 file whole or nothing. H2 commits each change of a table at once, so that a process
 * that is killed between two of them would leave tables that no migration fits any more. So the file is copied before
 * the first migration; a start that finds such a copy puts it back, and migrates again. PostgreSQL takes a killed
 * migration back itself.
 */
public final class MigrationGuard implements Callback {

    private static final String COPY = ".before-migration.zip";

    @Override
    public String getCallbackName() {
        return "migration-guard";
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.AFTER_MIGRATE && StoreKind.of(context.getConnection()) == StoreKind.H2) {
                PoolUser.grant(context.getConnection()); // before the copy goes: with it, a migration is whole
            }
            Path file = file(context.getConnection());
            if (file == null) {
                return;
            }
            Path copy = copyOf(file);
            if (event == Event.AFTER_MIGRATE) {
                Files.deleteIfExists(copy);
            } else if (!Files.exists(copy)) {
                Path unfinished = Path.of(copy + ".part");
                Files.deleteIfExists(unfinished);
                try (var statement = context.getConnection().prepareStatement("backup to ?")) {
                    statement.setString(1, PrivateFiles.PREFIX + unfinished);
                    statement.execute();
                }
                StoreFiles.force(unfinished);
                Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "The store could not be copied before it is migrated: " + e.getMessage(), e);
        }
    }

    /**
     * Puts the copy back that a killed migration left. To be called before the file is opened.
     *
     * @param store the path of the store, without the ending of its file
     */
    static void restore(Path store) throws SQLException {
        Path file = Path.of(store + ".mv.db");
        Path copy = copyOf(file);
        if (!Files.exists(copy)) {
            return;
        }
        try (FileChannel guard = FileChannel.open(copy, StandardOpenOption.WRITE);
                FileLock alone = guard.lock()) {
            if (alone.isValid() && Files.exists(copy) && !isOpen(file)) {
                Path restored = Path.of(file + ".part");
                try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy))) {
                    zip.getNextEntry();
                    copy(zip, restored);
                }
                Files.move(restored, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(copy);
            }
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            // Another process, or another thread of this one, has just done it.
        } catch (IOException e) {
            throw new SQLException(
                    "The copy %s, which a killed migration left, cannot be put back: %s"
                            .formatted(copy, e.getMessage()),
                    "08001",
                    e);
        }
    }

    private static void copy(InputStream from, Path to) throws IOException {
        try (OutputStream out = StoreFiles.write(to)) {
            from.transferTo(out);
        }
        StoreFiles.force(to);
    }

    /** Whether a process has the store open: it is migrating at this moment. H2 holds a lock on the file. */
    private static boolean isOpen(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static Path copyOf(Path file) {
        return Path.of(file.toString().replaceAll("\\.mv\\.db$", "") + COPY);
    }

    /** The file that an H2 connection leads to; null where it is another store. */
    private static Path file(Connection connection) throws SQLException {
        if (StoreKind.of(connection) != StoreKind.H2) {
            return null;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("call database_path()")) {
            row.next();
            String path = row.getString(1);
            return path == null ? null : Path.of(path.replaceFirst("^" + PrivateFiles.PREFIX, "") + ".mv.db");
        }
    }
}
