package org.casus.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.NodeTag;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Table(name = "import_run")
@NodeTag('I')
@Description("One import of one file. While it runs, its numbers are those of its last commit.")
public class ImportRun extends StoredRecord implements Node {

    @Ignore
    @Column(name = "release_id")
    public Long releaseKey;

    @NonNull
    @Column(name = "file_name")
    @Description("The name of the file, without its folder.")
    public String fileName;

    @Description("The SHA-256 of the file, as 64 hexadecimal digits; null until it was read to its end.")
    public String sha256;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How far it has come.")
    public RunStatus status;

    @NonNull
    @Description("Whether the file was said to hold the whole dataset, so that events it lacks were removed.")
    public boolean complete;

    @NonNull
    @Column(name = "started_at")
    @Description("When it started.")
    public Instant startedAt;

    @Column(name = "finished_at")
    @Description("When it ended; null while it runs.")
    public Instant finishedAt;

    @NonNull
    @Column(name = "rows_read")
    @Description("Rows of the file, rejected ones included.")
    public int rowsRead;

    @NonNull
    @Description("Events that were new.")
    public int created;

    @NonNull
    @Description("Events that were stored and had changed.")
    public int updated;

    @NonNull
    @Description(
            "Rows that changed nothing: as stored, older than what is stored, or followed by another of the same event.")
    public int unchanged;

    @NonNull
    @Description("Events that the file, being complete, no longer has.")
    public int removed;

    @NonNull
    @Description("Rows that could not be stored; each has an issue that says why.")
    public int rejected;

    @Description("Why it failed, where it did.")
    public String failure;

    /** The first run after another one; null where there is none yet. */
    public static ImportRun after(Reader reader, long key) {
        List<ImportRun> runs = reader.entities(
                ImportRun.class, Fragment.of("select * from import_run where id > ? order by id limit 1", key));
        return runs.isEmpty() ? null : runs.getFirst();
    }

    /** These runs, and the newest one. */
    static List<ImportRun> withNewest(Reader reader, Collection<Long> keys) {
        return reader.entities(
                ImportRun.class,
                Fragment.of(
                        "select * from import_run\nwhere id = any(?) or id = (select max(id) from import_run)\norder by id",
                        keys));
    }
}
