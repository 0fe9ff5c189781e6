package org.casus.event.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.actor.Actor;
import org.casus.claim.Claim;
import org.casus.claim.Report;
import org.casus.claim.ReportedStatistic;
import org.casus.claim.Source;
import org.casus.dataset.Dataset;
import org.casus.dataset.Release;
import org.casus.event.Conflict;
import org.casus.event.Dyad;
import org.casus.event.Event;
import org.casus.event.Place;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;
import org.casus.store.mapping.RecordRows;
import org.casus.store.mapping.StateReader;

/**
 * A type of lines: the records of an entity, but for the ties among them; or these ties, which come when all of the
 * records are there.
 */
final class RecordType {

    /** In the order in which a file has them: what a record refers to comes before it. */
    static final List<RecordType> ALL = List.of(
            records("dataset", Dataset.class),
            records("release", Release.class),
            records("source", Source.class),
            records("actor", Actor.class),
            records("conflict", Conflict.class),
            records("dyad", Dyad.class),
            records("place", Place.class),
            records("report", Report.class),
            records("event", Event.class),
            records("claim", Claim.class),
            records("statistic", ReportedStatistic.class),
            ties("actor-ties", Actor.class),
            ties("event-links", Event.class),
            ties("claim-confirmations", Claim.class));

    /** What a line calls it. */
    final String id;

    final Mapping mapping;

    /** Whether it is a record, or only lists of one that comes before it. */
    final boolean own;

    /** What a record has beside its lists. */
    final Members members;

    /** Its lists, and what an element of each has. */
    final Map<Children, Members> lists = new LinkedHashMap<>();

    private RecordType(String id, Mapping mapping, boolean own) {
        this.id = id;
        this.mapping = mapping;
        this.own = own;
        members = new Members(mapping.table(), own ? mapping.carried() : List.of());
        mapping.children().stream()
                .filter(list -> list.isTie() != own)
                .forEach(list -> lists.put(list, new Members(list.table(), list.told())));
    }

    /** The records of an entity. */
    static RecordType records(String id, Class<? extends StoredRecord> entity) {
        return new RecordType(id, Mapping.of(entity), true);
    }

    /** The ties among the records of an entity. */
    static RecordType ties(String id, Class<? extends StoredRecord> entity) {
        return new RecordType(id, Mapping.of(entity), false);
    }

    /** That of these types which has the name, or null. */
    static RecordType named(List<RecordType> types, Object id) {
        return types.stream().filter(type -> type.id.equals(id)).findFirst().orElse(null);
    }

    /** Whether it is the records of that entity. */
    boolean is(Class<? extends StoredRecord> entity) {
        return own && mapping.entity() == entity;
    }

    /**
     * Whether the record's version counts changes of it: a tie of an event stands beside the two, and changes neither.
     */
    boolean isCounted() {
        return own || mapping.entity() != Event.class;
    }

    /** Reads what is stored. */
    StateReader reader() {
        return new StateReader(mapping, members.properties, List.copyOf(lists.keySet()));
    }

    /** Writes what is to be stored. */
    RecordRows writer() {
        return new RecordRows(
                mapping,
                own
                        ? Stream.concat(members.properties.stream(), mapping.derived().stream())
                                .toList()
                        : List.of(),
                List.copyOf(lists.keySet()));
    }

    /** What revisions tell of it. */
    List<String> told() {
        return Stream.concat(
                        members.properties.stream()
                                .filter(property -> property.use() == Property.Use.TOLD)
                                .map(Property::name),
                        lists.keySet().stream().map(Children::name))
                .toList();
    }
}
