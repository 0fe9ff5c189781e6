package org.casus.store;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** Hibernate's sessions on connections that somebody has borrowed; their end leaves the connection open. */
@Singleton
class Sessions {

    private final Supplier<SessionFactory> factory;

    /** @param factory asked for with the first session: a command that reads no entity has none */
    @Inject
    Sessions(Instance<SessionFactory> factory) {
        this(factory::get);
    }

    Sessions(Supplier<SessionFactory> factory) {
        this.factory = factory;
    }

    StatelessSession on(Connection connection) {
        return factory.get().withStatelessOptions().connection(connection).openStatelessSession();
    }
}
