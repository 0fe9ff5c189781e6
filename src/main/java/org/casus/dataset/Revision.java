package org.casus.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A change of a record. It names the record by its keys and not by a reference, since the record may be gone. */
@Entity
@Description("A change of a record: what changed, when, and by whom or which import.")
public class Revision extends PanacheEntityBase {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    /** The database's own key: unique, and in no order but that within a transaction. */
    @Id
    @Ignore
    @Column(name = "id")
    public Long key;

    /** The version of the data that its transaction made: in the order of commits. */
    @Ignore
    public long version;

    @NonNull
    @Column(name = "record_type")
    @Description("The type of the record, such as Event.")
    public String recordType;

    @NonNull
    @Column(name = "record_ref")
    @Description("The ref of the record.")
    public String recordRef;

    /** The uid of the record. */
    @Ignore
    @Column(name = "record_uid")
    public UUID recordUid;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What was done.")
    public RevisionAction action;

    @NonNull
    @Description("When it was recorded.")
    public OffsetDateTime at;

    @Description("Who did it, where it was no import: the name of the API key.")
    public String author;

    @Ignore
    @Column(name = "run_id")
    public Long runKey;

    /** A JSON object: of each changed field what it was (from) and is (to); of a removed record, its last state. */
    @Ignore
    @Column(name = "changes")
    public String stored;

    /** What it says: of a removed record its last state, else {@code from} and {@code to} by field. */
    @Ignore
    public Map<String, Object> content() {
        return read(stored);
    }

    /** The same of what is stored. */
    public static Map<String, Object> read(String stored) {
        try {
            return JSON.readValue(stored, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The revision is no JSON", e);
        }
    }

    /** What the transactions changed that made these versions of the data, in the order of commits. */
    public static List<Revision> ofVersions(Reader reader, Collection<Long> versions) {
        return reader.entities(
                Revision.class,
                Fragment.of("select *\nfrom revision\nwhere version = any(?)\norder by version, id", versions));
    }

    /** Those with these keys, in no order. */
    public static List<Revision> byKeys(Reader reader, Collection<Long> keys) {
        return reader.entities(Revision.class, Fragment.of("select * from revision where id = any(?)", keys));
    }

    /** The updates of these records, the newest first. */
    public static List<Revision> updatesOf(Reader reader, Collection<UUID> records) {
        return reader.entities(Revision.class, Fragment.of("""
                        select revision.*
                        from unnest(cast(? as uuid array)) as wanted (uid)
                        join revision on revision.record_uid = wanted.uid and revision.action = 'UPDATED'
                        order by revision.version desc, revision.id desc""", records));
    }
}
