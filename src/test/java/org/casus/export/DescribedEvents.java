package org.casus.export;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Set;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Snapshot;
import org.casus.store.mapping.Elements;
import org.casus.store.mapping.ExportColumn;
import org.casus.store.mapping.Named;
import org.casus.store.mapping.Reference;

/**
 * Two exports of events for tests, each by an entity of its own. These have the same fields, some of which only one
 * entity says are exported.
 */
final class DescribedEvents {

    /** Where it is true, a server has these exports. */
    static final String CONFIG = "test.described-events";

    private DescribedEvents() {}

    /** With all columns. */
    @Singleton
    @IfBuildProperty(name = CONFIG, stringValue = "true")
    static final class Full extends Described {

        Full() {
            super(Event.class, "full");
        }

        @Table(name = "event")
        static final class Event {

            @ExportColumn(hxl = "#event+name")
            public String title;

            @Reference("conflict")
            @Column(name = "conflict_id")
            @ExportColumn(hxl = "#event+conflict+code")
            public Long conflictKey;

            @Transient
            @Elements(table = "event_tag", owner = "event_id", column = "tag")
            @ExportColumn(hxl = "#event+tag")
            public Set<String> tags;

            @Column(name = "source_count")
            @ExportColumn(hxl = "#meta+source+num")
            public Integer sourceCount;

            @Named("fatalities.best")
            @Column(name = "deaths_best")
            @ExportColumn(hxl = "#affected+killed+best", name = "killed")
            public Integer best;

            @ExportColumn(hxl = "#geo+lat", field = "place.latitude")
            public Double latitude;

            @ExportColumn(hxl = "#geo+lon", field = "place.longitude")
            public Double longitude;
        }
    }

    /** With some of them. */
    @Singleton
    @IfBuildProperty(name = CONFIG, stringValue = "true")
    static final class Bare extends Described {

        Bare() {
            super(Event.class, "bare");
        }

        @Table(name = "event")
        static final class Event {

            @ExportColumn(hxl = "#event+name")
            public String title;

            @Reference("conflict")
            @Column(name = "conflict_id")
            public Long conflictKey;

            @Transient
            @Elements(table = "event_tag", owner = "event_id", column = "tag")
            public Set<String> tags;

            @Column(name = "source_count")
            public Integer sourceCount;

            @Named("fatalities.best")
            @Column(name = "deaths_best")
            public Integer best;

            @ExportColumn(hxl = "#geo+lat", field = "place.latitude")
            public Double latitude;

            @ExportColumn(hxl = "#geo+lon", field = "place.longitude")
            public Double longitude;
        }
    }

    private abstract static class Described extends RecordTable {

        Described(Class<?> entity, String name) {
            super(new KeyedTable(entity, "e", "#event+code"), name, "events", "One row an event.");
        }

        @Override
        Fragment where(Reader reader, Object filter) {
            return Fragment.TRUE;
        }

        @Override
        Selection.Contents contents(Snapshot snapshot, Fragment where) {
            return DataOrigins.ofEvents(snapshot, where);
        }
    }
}
