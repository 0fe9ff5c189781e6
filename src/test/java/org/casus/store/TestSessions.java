package org.casus.store;

import java.util.List;
import org.casus.actor.Actor;
import org.casus.actor.ActorName;
import org.casus.actor.ActorTie;
import org.casus.actor.MergedActor;
import org.casus.admin.AuditEntry;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.ReportedStatistic;
import org.casus.claim.Source;
import org.casus.dataset.Dataset;
import org.casus.dataset.ImportIssue;
import org.casus.dataset.ImportRun;
import org.casus.dataset.Release;
import org.casus.dataset.Revision;
import org.casus.event.Classification;
import org.casus.event.Conflict;
import org.casus.event.Country;
import org.casus.event.Dyad;
import org.casus.event.Event;
import org.casus.event.EventLink;
import org.casus.event.Participation;
import org.casus.event.Place;
import org.casus.event.records.Camp;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Hibernate's sessions where no container makes them. */
final class TestSessions {

    static final Sessions ALL = new Sessions(TestSessions::factory);

    private static final List<Class<?>> ENTITIES = List.of(
            Actor.class,
            ActorName.class,
            ActorTie.class,
            AuditEntry.class,
            Camp.class,
            Claim.class,
            Classification.class,
            Conflict.class,
            Country.class,
            Dataset.class,
            Dyad.class,
            Event.class,
            EventLink.class,
            ImportIssue.class,
            ImportRun.class,
            MergedActor.class,
            Participation.class,
            Place.class,
            Release.class,
            Report.class,
            ReportedStatistic.class,
            Revision.class,
            Source.class);

    private static SessionFactory factory;

    private TestSessions() {}

    private static synchronized SessionFactory factory() {
        if (factory == null) {
            factory = new HibernatePersistenceConfiguration("test")
                    .managedClasses(ENTITIES)
                    .property(JdbcSettings.DIALECT, PostgreSQLDialect.class.getName())
                    .property(JdbcSettings.ALLOW_METADATA_ON_BOOT, false)
                    .property(MappingSettings.JAVA_TIME_USE_DIRECT_JDBC, true)
                    .createEntityManagerFactory();
        }
        return factory;
    }
}
