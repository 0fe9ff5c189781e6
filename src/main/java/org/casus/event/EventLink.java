package org.casus.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Formula;

/** A tie between two events of whatever datasets. Events are linked, never merged. */
@Entity
@Table(name = "event_link")
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
    @Column(name = "other_id")
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
    public String note;

    @Ignore
    public Double score;

    @Ignore
    @Column(name = "days_apart")
    public Integer daysApart;

    @Ignore
    @Column(name = "km_apart")
    public Double kmApart;

    @Ignore
    @Column(name = "time_score")
    public Double timeScore;

    @Ignore
    @Column(name = "place_score")
    public Double placeScore;

    @Ignore
    @Column(name = "actors_score")
    public Double actorsScore;

    @Ignore
    @Column(name = "toll_score")
    public Double tollScore;

    /** How alike the two were found to be. */
    public Likeness likeness() {
        return score == null
                ? null
                : new Likeness(score, daysApart, kmApart, timeScore, placeScore, actorsScore, tollScore);
    }
}
