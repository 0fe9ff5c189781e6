package org.casus.actor;

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
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Table(name = "actor_name")
@Description("A name of an actor.")
public class ActorName extends PanacheEntityBase {

    @Ignore
    @Column(name = "id")
    @Id
    public Long key;

    @Ignore
    @Column(name = "actor_id")
    public Long actorKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What kind of name it is.")
    public NameKind kind;

    @NonNull
    @Description("The name.")
    @Column(length = 500)
    public String name;

    @Description("Its language, as a BCP 47 tag, where known.")
    @Column(length = 20)
    public String language;

    @Column(name = "valid_from")
    @Description("First day it was used, where known.")
    public LocalDate from;

    @Column(name = "valid_to")
    @Description("Last day it was used, where known.")
    public LocalDate to;

    /** All names of these actors, in no order. */
    static List<ActorName> ofActors(Reader reader, Collection<Long> actors) {
        return reader.entities(
                ActorName.class, Fragment.of("select * from actor_name where actor_id = any(?)", actors));
    }
}
