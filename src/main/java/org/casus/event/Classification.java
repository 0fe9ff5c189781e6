package org.casus.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Collection;
import java.util.List;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Table(name = "classification", uniqueConstraints = @UniqueConstraint(columnNames = {"event_id", "scheme", "code"}))
@Description("How somebody's scheme classifies an event.")
public class Classification extends PanacheEntityBase {

    @Ignore
    @Column(name = "id")
    @Id
    public Long key;

    @Ignore
    @Column(name = "event_id")
    public Long eventKey;

    @NonNull
    @Description("The scheme, such as acled or cameo.")
    @Column(length = 40)
    public String scheme;

    @NonNull
    @Description("The code in the scheme.")
    @Column(length = 100)
    public String code;

    @Description("What the code means, in words.")
    @Column(length = 200)
    public String label;

    /** How these events are classified, event by event, scheme by scheme. */
    static List<Classification> ofEvents(Reader reader, Collection<Long> events) {
        return reader.entities(
                Classification.class,
                Fragment.of(
                        "select * from classification where event_id = any(?) order by event_id, scheme, code",
                        events));
    }
}
