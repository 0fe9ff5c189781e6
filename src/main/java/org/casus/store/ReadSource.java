package org.casus.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Where answers are read from: the store itself, or standbys of it where {@code casus.db.read-url} names some. */
@ApplicationScoped
public class ReadSource {

    private final Supplier<Optional<String>> url;
    private final Instance<AgroalDataSource> reads;

    @Inject
    ReadSource(StoreConfig config, @io.quarkus.agroal.DataSource("read") Instance<AgroalDataSource> reads) {
        this(config::readUrl, reads);
    }

    /** @param url where it reads, or nothing */
    ReadSource(Supplier<Optional<String>> url, Instance<AgroalDataSource> reads) {
        this.url = url;
        this.reads = reads;
    }

    /**
     * What is read from instead of the store; empty where there is nothing of the kind. Its connections may lead to
     * several servers, one of which is behind the others: whoever reads does so on one connection from first to last.
     * Else it could meet a new version on one server and older data on the next, and remember these as the new ones.
     */
    public Optional<DataSource> apart() {
        return url.get().isPresent() ? Optional.of(reads.get()) : Optional.empty();
    }
}
