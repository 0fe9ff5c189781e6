package org.casus.dataset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;

/** A change of a record. It names the record by its keys and not by a reference, since the record may be gone. */
@Entity
@Description("A change of a record: what changed, when, and by whom or which import.")
public class Revision extends PanacheEntityBase {

    /** The database's own key; it grows with time. */
    @Id
    @Column(name = "id")
    public Long key;

    @Column(name = "record_type")
    @Description("The type of the record, such as Event.")
    public String recordType;

    @Column(name = "record_ref")
    @Description("The ref of the record.")
    public String recordRef;

    /** The uid of the record. */
    @Column(name = "record_uid")
    public UUID recordUid;

    @Enumerated(EnumType.STRING)
    @Description("What was done.")
    public RevisionAction action;

    @Description("When it was recorded.")
    public OffsetDateTime at;

    @Description("Who did it, where it was no import.")
    public String author;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "run_id")
    @Description("The import that did it, where it was one.")
    public ImportRun run;

    @Description(
            "A JSON object: of each changed field what it was (from) and is (to); of a removed record, its last state.")
    public String changes;
}
