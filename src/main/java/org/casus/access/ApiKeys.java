package org.casus.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Store;

/** The API keys that there are. */
@Singleton
public class ApiKeys {

    /** In characters; as the column. */
    public static final int LONGEST_NAME = 100;

    private final DataSource source;
    private final Store store;

    ApiKeys(DataSource source, Store store) {
        this.source = source;
        this.store = store;
    }

    /**
     * A key that was just made.
     *
     * @param key what is known of it
     * @param text the whole key, which nobody is shown again
     */
    public record Made(ApiKey key, String text) {

        /** Not the text. */
        @Override
        public String toString() {
            return key.prefix;
        }
    }

    /** A stored key and the hash of its text. */
    record Stored(ApiKey key, String hash) {}

    /**
     * Makes a key, for {@link Caller#current()}.
     *
     * @param name what it is for, as {@link CallerName} has it, of {@value #LONGEST_NAME} characters at most
     * @param expires from when on it is refused; null for never
     */
    public Made make(String name, AccessRole role, OffsetDateTime expires) {
        ApiKeyText text = ApiKeyText.random();
        change(
                "createApiKey",
                text.prefix(),
                """
                insert into api_key (prefix, secret_hash, name, role, created_at, created_by, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                text.prefix(),
                text.hash(),
                name,
                role.name(),
                now(),
                Caller.current().name(),
                expires);
        return new Made(key(text.prefix()).orElseThrow(), text.reveal());
    }

    /** All, those that are refused too, the newest first. */
    public List<ApiKey> all(Reader reader) {
        return reader.rows(Fragment.of("select * from api_key order by created_at desc, prefix"), ApiKey::read);
    }

    /** All, the newest first. */
    public List<ApiKey> all() {
        return store.read(this::all);
    }

    /** Refuses a key from now on, for good. Nothing where there is no such key. */
    public Optional<ApiKey> revoke(String prefix) {
        change(
                "revokeApiKey",
                prefix,
                "update api_key set revoked_at = coalesce(revoked_at, ?) where prefix = ?",
                now(),
                prefix);
        return key(prefix);
    }

    /**
     * Sets from when on a key is refused. Nothing where there is no such key.
     *
     * @param at null for never
     */
    public Optional<ApiKey> expire(String prefix, OffsetDateTime at) {
        change("expireApiKey", prefix, "update api_key set expires_at = ? where prefix = ?", at, prefix);
        return key(prefix);
    }

    /** The key with this prefix and the hash of its text. */
    Optional<Stored> stored(String prefix) {
        return store.read(reader -> reader
                .rows(
                        Fragment.of("select * from api_key where prefix = ?", prefix),
                        row -> new Stored(ApiKey.read(row), row.getString("secret_hash")))
                .stream()
                .findFirst());
    }

    /** Notes that a key was used, unless a later use is noted already. */
    void used(String prefix, OffsetDateTime at) {
        try (Connection connection = source.getConnection()) {
            update(
                    connection,
                    "update api_key set last_used_at = ? where prefix = ? and (last_used_at is null or last_used_at < ?)",
                    at,
                    prefix,
                    at);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** From where it was just written: a standby may not have it yet. */
    private Optional<ApiKey> key(String prefix) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from api_key where prefix = ?")) {
            select.setString(1, prefix);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(ApiKey.read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Changes a key and notes who did, both or neither. */
    private void change(String operation, String prefix, String sql, Object... values) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (update(connection, sql, values) > 0) {
                    AuditLog.record(connection, operation, prefix);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
