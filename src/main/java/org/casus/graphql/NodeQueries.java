package org.casus.graphql;

import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.hibernate.SessionFactory;

/** Finds any record by its global id, as Relay has it. */
@GraphQLApi
public class NodeQueries {

    private final Map<Character, Class<? extends StoredRecord>> types;

    NodeQueries(SessionFactory sessions) {
        this.types = sessions.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(type -> type.isAnnotationPresent(NodeTag.class))
                .collect(Collectors.toMap(
                        type -> type.getAnnotation(NodeTag.class).value(),
                        type -> type.asSubclass(StoredRecord.class)));
    }

    /** The record with this id. */
    @Query("node")
    @Description("The record with this global id. One that does not exist is the error NOT_FOUND.")
    public Node node(@Name("id") @Id @NonNull @Description("A global id.") String id) {
        Node found = nodes(List.of(id)).getFirst();
        if (found == null) {
            throw new Refusal(ErrorCode.NOT_FOUND, "id", "No record has the id \"" + Quoted.of(id) + "\".");
        }
        return found;
    }

    /** The records with these ids. */
    @Query("nodes")
    @NonNull
    @Description("The records with these global ids, in their order; null for each that does not exist.")
    public List<Node> nodes(
            @Name("ids") @Id @NonNull @Description("Global ids, 500 at most.") List<@NonNull String> ids) {
        if (ids.size() > Paging.LARGEST_SIZE) {
            throw new Refusal(
                    ErrorCode.PAGE_TOO_LARGE,
                    "ids",
                    ids.size() + " ids are asked for; at most " + Paging.LARGEST_SIZE + " can be.");
        }
        Map<Character, List<UUID>> wanted = new HashMap<>();
        List<GlobalId.Parts> parts = new ArrayList<>();
        for (String id : ids) {
            GlobalId.Parts part = GlobalId.parse(id, "ids");
            parts.add(part);
            wanted.computeIfAbsent(part.tag(), tag -> new ArrayList<>()).add(part.uid());
        }
        Map<UUID, StoredRecord> found = new HashMap<>();
        wanted.forEach((tag, uids) -> {
            Class<? extends StoredRecord> type = types.get(tag);
            if (type != null) {
                Records.byUids(Request.reader(), type, uids).forEach(record -> found.put(record.uid, record));
            }
        });
        return parts.stream().map(part -> (Node) found.get(part.uid())).collect(Collectors.toList());
    }
}
