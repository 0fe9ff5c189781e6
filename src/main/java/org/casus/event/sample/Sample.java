package org.casus.event.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Gives a server that starts on an empty store something to answer: {@code sample/desk.json}. A store with a dataset in
 * it is left alone, whatever the dataset.
 */
@Singleton
class Sample {

    private static final Logger LOG = Logger.getLogger(Sample.class);

    private static final String RESOURCE = "/sample/desk.json";

    private final SampleConfig config;
    private final SessionFactory sessions;
    private final ObjectMapper json;

    Sample(SampleConfig config, SessionFactory sessions, ObjectMapper json) {
        this.config = config;
        this.sessions = sessions;
        this.json = json;
    }

    void load(@Observes StartupEvent start) {
        // Looked at first, since the rest writes, and a start on a store that has data is to be quick.
        if (config.load()
                && sessions.fromStatelessSession(Sample::isEmpty)
                && sessions.fromStatelessTransaction(this::loadIfEmpty)) {
            LOG.info("The store was empty; it begins with the sample, dataset:desk.");
        }
    }

    /** All or nothing. To count the write comes first: its row lock keeps a second server from loading at once. */
    private boolean loadIfEmpty(StatelessSession session) {
        session.createNativeMutationQuery("update data_version set version = version + 1 where id = 1")
                .executeUpdate();
        if (!isEmpty(session)) {
            return false;
        }
        new DeskWriter(session, Instant.now()).write(read());
        return true;
    }

    private static boolean isEmpty(StatelessSession session) {
        return session.createNativeQuery("select count(*) from dataset", Long.class)
                        .getSingleResult()
                == 0;
    }

    private Desk read() {
        try (InputStream in = Sample.class.getResourceAsStream(RESOURCE)) {
            return json.readValue(in, Desk.class);
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }
}
