package org.casus.event.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.casus.actor.Actor;
import org.casus.claim.ReportedStatistic;
import org.casus.event.Event;
import org.casus.store.Fragment;
import org.casus.store.Store;
import org.casus.store.mapping.Mapping;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * Entities are mapped as Hibernate has it, though a server reads them without a session: a session finds the same in
 * every table.
 */
@QuarkusTest
@TestProfile(WithSample.class)
class MappingTest {

    /** What the sample has nothing of. */
    private static final Set<String> EMPTY = Set.of(
            "AuditEntry", "Classification", "Conflict", "Dyad", "EventLink", "ImportIssue", "ImportRun", "MergedActor");

    /** But for the fields that Hibernate adds, and lists, which are read when somebody asks for them. */
    private static final RecursiveComparisonConfiguration ALL_FIELDS = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes(".*\\$\\$_hibernate.*")
            .withIgnoredFields(Stream.of(Actor.class, Event.class, ReportedStatistic.class)
                    .flatMap(entity -> Mapping.of(entity).children().stream())
                    .map(list -> list.field().getName())
                    .toArray(String[]::new))
            .build();

    @Inject
    SessionFactory sessions;

    @Inject
    Store store;

    @Test
    void aSessionFindsWhatAReaderFinds() {
        Set<String> empty = new TreeSet<>();
        for (var entity : sessions.getMetamodel().getEntities()) {
            if (isSame(entity.getJavaType()) == 0) {
                empty.add(entity.getName());
            }
        }
        assertThat(empty).isEqualTo(new TreeSet<>(EMPTY));
    }

    /** Compares all rows of an entity's table; gives their number. */
    private <E> int isSame(Class<E> type) {
        List<E> found = byReader(type);
        assertThat(bySession(type))
                .as(type.getSimpleName())
                .usingRecursiveFieldByFieldElementComparator(ALL_FIELDS)
                .containsExactlyInAnyOrderElementsOf(found);
        return found.size();
    }

    private <E> List<E> bySession(Class<E> type) {
        return sessions.fromSession(session ->
                session.createQuery("from " + type.getSimpleName(), type).list());
    }

    private <E> List<E> byReader(Class<E> type) {
        Table named = type.getAnnotation(Table.class);
        String table = named == null ? type.getSimpleName() : named.name();
        return store.read(reader -> reader.entities(type, Fragment.of("select * from " + table)));
    }
}
