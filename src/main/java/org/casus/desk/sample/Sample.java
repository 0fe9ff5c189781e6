package org.casus.desk.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.casus.desk.Recorder;
import org.casus.desk.input.Checks;
import org.casus.desk.ledger.DeskRelease;
import org.casus.event.Countries;
import org.casus.graphql.error.Violations;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.casus.store.Transaction;
import org.jboss.logging.Logger;

/**
 * Gives a server that starts on an empty store something to answer: {@code sample/desk.json}, a report that is recorded
 * as any other. A store with a dataset in it is left alone, whatever the dataset.
 */
@Singleton
class Sample {

    private static final Logger LOG = Logger.getLogger(Sample.class);

    private static final String RESOURCE = "/sample/desk.json";

    /** Whom its revisions name. */
    private static final String AUTHOR = "sample";

    private final SampleConfig config;
    private final Store store;
    private final Countries countries;
    private final ObjectMapper json;

    Sample(SampleConfig config, Store store, Countries countries, ObjectMapper json) {
        this.config = config;
        this.store = store;
        this.countries = countries;
        this.json = json;
    }

    void load(@Observes StartupEvent start) {
        // Looked at first, since the rest writes, and a start on a store that has data is to be quick.
        if (config.load() && store.read(Sample::isEmpty) && loadIfEmpty()) {
            LOG.info("The store was empty; it begins with the sample, dataset:sample.");
        }
    }

    /** All or nothing. The transaction keeps a second server from loading at once. */
    private boolean loadIfEmpty() {
        try (Reader reader = store.open();
                Transaction transaction = store.write(reader)) {
            if (!isEmpty(reader)) {
                return false;
            }
            SampleFile sample = read();
            Checks checks = new Checks(new Violations(), countries);
            sample.input().want(checks, "input");
            new Recorder(transaction, checks, DeskRelease.sample(sample.dataset())).write(AUTHOR);
            transaction.commit();
            return true;
        }
    }

    private static boolean isEmpty(Reader reader) {
        return reader.number(Fragment.of("select count(*) from dataset")) == 0;
    }

    private SampleFile read() {
        try (InputStream in = Sample.class.getResourceAsStream(RESOURCE)) {
            return json.readValue(in, SampleFile.class);
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }
}
