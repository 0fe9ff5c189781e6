package org.casus.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.casus.store.mapping.Count;
import org.casus.store.mapping.Named;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Formula;

/** A tie between two events of whatever datasets. Events are linked, never merged. */
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

    /** What the tie is. */
    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What the tie is.")
    public LinkKind kind;

    /** Whether the other event has it; no column, but the direction in which it was read. */
    @NonNull
    @Formula("false")
    @Description("Whether it is the other event that has the tie: that one is a part of, or follows, this one.")
    public boolean reversed;

    /** Why. */
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

    /** How alike the two were found to be. */
    public Likeness likeness() {
        return score == null
                ? null
                : new Likeness(score, daysApart, kmApart, timeScore, placeScore, actorsScore, tollScore);
    }
}
