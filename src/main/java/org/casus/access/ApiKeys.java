package org.casus.access;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
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

    /**
     * Makes a key, for {@link Caller#current()}.
     *
     * @param name what it is for, as {@link CallerName} has it, of {@value #LONGEST_NAME} characters at most
     * @param expires from when on it is refused; null for never
     */
    @Transactional
    public Made make(String name, AccessRole role, OffsetDateTime expires) {
        ApiKeyText text = ApiKeyText.random();
        ApiKey key = new ApiKey();
        key.prefix = text.prefix();
        key.hash = text.hash();
        key.name = name;
        key.role = role;
        key.createdAt = now();
        key.createdBy = Caller.current().name();
        key.expiresAt = expires;
        key.persist();
        note("createApiKey", key);
        return new Made(key, text.reveal());
    }

    /** All, those that are refused too, the newest first. */
    public List<ApiKey> all(Reader reader) {
        return reader.find(ApiKey.class, "from ApiKey order by createdAt desc, prefix");
    }

    /** All, the newest first. */
    public List<ApiKey> all() {
        return store.read(this::all);
    }

    /** Refuses a key from now on, for good. Nothing where there is no such key. */
    @Transactional
    public Optional<ApiKey> revoke(String prefix) {
        return change("revokeApiKey", prefix, key -> key.revokedAt = key.revokedAt == null ? now() : key.revokedAt);
    }

    /**
     * Sets from when on a key is refused. Nothing where there is no such key.
     *
     * @param at null for never
     */
    @Transactional
    public Optional<ApiKey> expire(String prefix, OffsetDateTime at) {
        return change("expireApiKey", prefix, key -> key.expiresAt = at);
    }

    /** The key with this prefix. */
    Optional<ApiKey> stored(String prefix) {
        return store.read(reader -> reader.find(ApiKey.class, "from ApiKey where prefix = ?1", prefix)).stream()
                .findFirst();
    }

    /** Notes that a key was used, unless a later use is noted already. */
    @Transactional
    void used(String prefix, OffsetDateTime at) {
        ApiKey.update("lastUsedAt = ?1 where prefix = ?2 and (lastUsedAt is null or lastUsedAt < ?1)", at, prefix);
    }

    private Optional<ApiKey> change(String operation, String prefix, Consumer<ApiKey> change) {
        Optional<ApiKey> key = ApiKey.findByIdOptional(prefix);
        key.ifPresent(change.andThen(changed -> note(operation, changed)));
        return key;
    }

    /** In the transaction of the change: both are there, or neither. */
    private void note(String operation, ApiKey key) {
        try (Connection connection = source.getConnection()) {
            AuditLog.record(connection, operation, key.prefix);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** As the store keeps it. */
    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
