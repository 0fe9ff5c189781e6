package org.casus.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import java.util.Collection;
import java.util.List;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.Count;
import org.casus.store.mapping.Named;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Table(name = "event_link", uniqueConstraints = @UniqueConstraint(columnNames = {"event_id", "other_id", "kind"}))
@Description("A tie between two events of whatever datasets. Events are linked, never merged.")
public class EventLink extends PanacheEntityBase {

    @Ignore
    @Column(name = "id")
    @Id
    public Long key;

    @Ignore
    @Column(name = "event_id")
    public Long eventKey;

    @Ignore
    @Reference("event")
    @Column(name = "other_id", nullable = false)
    public Long otherKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What the tie is.")
    public LinkKind kind;

    /** Whether the other event has it; no column, but the end from which it is looked at. */
    @NonNull
    @Transient
    @Description("Whether it is the other event that has the tie: that one is a part of, or follows, this one.")
    public boolean reversed;

    @Description("Why.")
    @Column(length = 2_000)
    public String note;

    @Ignore
    @Named("likeness.score")
    public Double score;

    @Ignore
    @Count
    @Named("likeness.daysApart")
    @Column(name = "days_apart")
    public Integer daysApart;

    @Ignore
    @Named("likeness.kmApart")
    @Column(name = "km_apart")
    public Double kmApart;

    @Ignore
    @Named("likeness.time")
    @Column(name = "time_score")
    public Double timeScore;

    @Ignore
    @Named("likeness.place")
    @Column(name = "place_score")
    public Double placeScore;

    @Ignore
    @Named("likeness.actors")
    @Column(name = "actors_score")
    public Double actorsScore;

    @Ignore
    @Named("likeness.toll")
    @Column(name = "toll_score")
    public Double tollScore;

    /** The same tie, looked at from its other end. */
    EventLink mirrored() {
        EventLink mirrored = new EventLink();
        mirrored.key = key;
        mirrored.eventKey = otherKey;
        mirrored.otherKey = eventKey;
        mirrored.kind = kind;
        mirrored.reversed = !reversed;
        mirrored.note = note;
        mirrored.score = score;
        mirrored.daysApart = daysApart;
        mirrored.kmApart = kmApart;
        mirrored.timeScore = timeScore;
        mirrored.placeScore = placeScore;
        mirrored.actorsScore = actorsScore;
        mirrored.tollScore = tollScore;
        return mirrored;
    }

    /** How alike the two were found to be. */
    public Likeness likeness() {
        return score == null
                ? null
                : new Likeness(score, daysApart, kmApart, timeScore, placeScore, actorsScore, tollScore);
    }

    /** Says how alike the two were found to be. */
    public void liken(Likeness likeness) {
        score = likeness.score();
        daysApart = likeness.daysApart();
        kmApart = likeness.kmApart();
        timeScore = likeness.time();
        placeScore = likeness.place();
        actorsScore = likeness.actors();
        tollScore = likeness.toll();
    }

    /** The ties at either end of which one of these events is, each once and as it is stored. */
    static List<EventLink> ofEvents(Reader reader, Collection<Long> events) {
        return reader.entities(EventLink.class, Fragment.of("""
                        select l.*
                        from event_link l
                        where l.event_id = any(?)
                        union
                        select l.*
                        from event_link l
                        where l.other_id = any(?)
                        order by id""", events, events));
    }

    /** The ties that these events have. */
    public static List<EventLink> from(Reader reader, Collection<Long> events) {
        return reader.entities(
                EventLink.class, Fragment.of("select * from event_link where event_id = any(?)", events));
    }
}
