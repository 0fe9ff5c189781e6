package org.casus.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Side;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.Derived;
import org.casus.store.mapping.Reference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Table(name = "participation")
@Description("An actor's part in an event.")
public class Participation extends PanacheEntityBase {

    @Ignore
    @Column(name = "id")
    @Id
    public Long key;

    @Ignore
    @Column(name = "event_id")
    public Long eventKey;

    @Ignore
    @Reference("actor")
    @Column(name = "actor_id", nullable = false)
    public Long actorKey;

    @Enumerated(EnumType.STRING)
    @Description("Its side; null where the dataset knows no sides.")
    public Side side;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it did.")
    public Role role;

    @Ignore
    @Derived
    @Column(name = "date_start")
    public LocalDate start;

    /** Who took part in these events, event by event, in the order of the record. */
    static List<Participation> ofEvents(Reader reader, Collection<Long> events) {
        return reader.entities(
                Participation.class,
                Fragment.of("select * from participation where event_id = any(?) order by event_id, id", events));
    }
}
