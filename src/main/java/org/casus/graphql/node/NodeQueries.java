package org.casus.graphql.node;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.engine.Wiring;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.paging.Paging;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Finds any record by its global id, as Relay has it. */
@GraphQLApi
@RegisterForReflection
public class NodeQueries {

    private final Map<Character, Class<? extends StoredRecord>> types;

    NodeQueries(Schema model) {
        this.types = model.getTypes().values().stream()
                .map(type -> Wiring.load(type.getClassName()))
                .filter(StoredRecord.class::isAssignableFrom)
                .collect(Collectors.toMap(
                        type -> type.getAnnotation(NodeTag.class).value(),
                        type -> type.asSubclass(StoredRecord.class)));
    }

    /** The record with this id. */
    @Query("node")
    @Description(
            "The record with this global id. One that does not exist is the error NOT_FOUND, one that was removed REMOVED.")
    public Node node(@Name("id") @Id @NonNull @Description("A global id.") String id) {
        GlobalId.Parts parts = GlobalId.parse(id, "id");
        Node found = find(List.of(parts)).getFirst();
        if (found == null) {
            Refusal notFound =
                    new Refusal(ErrorCode.NOT_FOUND, "id", "No record has the id \"" + Quoted.of(id) + "\".");
            Class<? extends StoredRecord> type = types.get(parts.tag());
            throw type == null
                    ? notFound
                    : RemovedRecord.orElse(
                            GraphQLRequest.reader(), type.getSimpleName(), parts.uid(), null, "id", notFound);
        }
        return found;
    }

    /** The records with these ids. */
    @Query("nodes")
    @Description("The records with these global ids, in their order; null for each that does not exist.")
    public List<Node> nodes(
            @Name("ids") @Id @NonNull @Description("Global ids, 500 at most.") List<@NonNull String> ids) {
        if (ids.size() > Paging.LARGEST_SIZE) {
            throw new Refusal(
                    ErrorCode.PAGE_TOO_LARGE,
                    "ids",
                    ids.size() + " ids are asked for; at most " + Paging.LARGEST_SIZE + " can be.");
        }
        List<GlobalId.Parts> wanted = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            wanted.add(GlobalId.parse(ids.get(i), "ids." + i));
        }
        return find(wanted);
    }

    /** One statement a type. A uid alone does not do: with another type's letter before it, it is no id. */
    private List<Node> find(List<GlobalId.Parts> wanted) {
        Map<Character, List<UUID>> uids = new HashMap<>();
        wanted.forEach(part ->
                uids.computeIfAbsent(part.tag(), tag -> new ArrayList<>()).add(part.uid()));
        Map<GlobalId.Parts, Node> found = new HashMap<>();
        uids.forEach((tag, some) -> {
            Class<? extends StoredRecord> type = types.get(tag);
            if (type != null) {
                Records.answering(GraphQLRequest.reader(), type, some)
                        .forEach((uid, record) -> found.put(new GlobalId.Parts(tag, uid), (Node) record));
            }
        });
        return wanted.stream().map(found::get).collect(Collectors.toList());
    }
}
