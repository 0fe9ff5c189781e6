package org.casus.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;

/** A PostgreSQL server of several: a primary, or a hot standby that follows one. It can be killed and promoted. */
public final class PostgresNode implements AutoCloseable {

    /** What a copy of a running server's folder leaves behind; PostgreSQL's manual names it. */
    private static final Set<String> NOT_COPIED =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "pg_wal", "pg_replslot", "pg_stat_tmp");

    private final Path folder;
    private final EmbeddedPostgres server;
    private boolean killed;

    private PostgresNode(Path folder, int port) throws IOException {
        this.folder = folder;
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("wal_keep_size", "256MB")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    /** A port that is free at this moment. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A new server. */
    public static PostgresNode primary(Path folder, int port) throws IOException {
        return new PostgresNode(Files.createDirectories(folder), port);
    }

    /** A server that follows this one: a base backup of it, taken while it runs. */
    public PostgresNode standby(Path copy, int port) throws IOException, SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            copy(copy);
            try (var row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                row.next();
                Files.writeString(copy.resolve("backup_label"), row.getString(1));
            }
        }
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "\nprimary_conninfo = 'host=127.0.0.1 port=%d user=postgres'\n".formatted(server.getPort()),
                StandardOpenOption.APPEND);
        return new PostgresNode(copy, port);
    }

    private void copy(Path copy) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path source, BasicFileAttributes a) throws IOException {
                Path target = copy.resolve(folder.relativize(source));
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
                return NOT_COPIED.contains(source.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path source, BasicFileAttributes a) throws IOException {
                if (!NOT_COPIED.contains(source.getFileName().toString())) {
                    Files.copy(source, copy.resolve(folder.relativize(source)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path source, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // the server has removed it meanwhile, and knows that it has
                }
                throw e;
            }
        });
    }

    /** Makes a standby a primary. */
    public void promote() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_promote()");
        }
    }

    /** A connection to the server itself; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(Postgres.USER, "postgres"));
    }

    /** Ends it as a crash would. */
    public void kill() throws IOException {
        long process = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
        killed = true;
    }

    @Override
    public void close() throws IOException {
        if (!killed) {
            server.close();
        }
    }
}
