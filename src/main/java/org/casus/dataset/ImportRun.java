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
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;

/** One import of one file. While it runs, its numbers are those of the last commit. */
@Entity
@Table(name = "import_run")
@Description("One import of one file.")
public class ImportRun extends PanacheEntityBase {

    /** The database's own key. */
    @Id
    @Column(name = "id")
    public Long key;

    /** The UUID of version 5 of {@link #ref}. */
    public UUID uid;

    @Description("The natural key: run: and a random UUID.")
    public String ref;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id")
    @Description("The release that the file was imported as.")
    public Release release;

    @Column(name = "file_name")
    @Description("The name of the file, without its folder.")
    public String fileName;

    @Description("The SHA-256 of the file, as 64 hexadecimal digits; none until it was read to its end.")
    public String sha256;

    @Enumerated(EnumType.STRING)
    @Description("How far it has come.")
    public RunStatus status;

    @Description("Whether the file was said to hold the whole release, so that events it does not have were removed.")
    public boolean complete;

    @Column(name = "started_at")
    @Description("When it started.")
    public OffsetDateTime startedAt;

    @Column(name = "finished_at")
    @Description("When it ended, where it has.")
    public OffsetDateTime finishedAt;

    @Column(name = "rows_read")
    @Description("Rows of the file, rejected ones included.")
    public long rowsRead;

    @Description("Events that were new.")
    public long created;

    @Description("Events that were stored and had changed.")
    public long updated;

    @Description(
            "Rows that changed nothing: as stored, older than what is stored, or followed by another of the same event.")
    public long unchanged;

    @Description("Events that the file, being complete, no longer has.")
    public long removed;

    @Description("Rows that could not be stored; each has an issue that says why.")
    public long rejected;

    @Description("Why it failed, where it did.")
    public String failure;
}
