package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.actor.Actor;
import org.casus.actor.NameKind;
import org.casus.actor.RelationKind;
import org.casus.store.Uid;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.StateReader;

/** An actor with its names and ties, as it is stored, and as states tell them. */
record StoredActor(long id, String ref, List<Map<String, Object>> names, List<Map<String, Object>> relations) {

    static final String NAMES = "names";
    static final String RELATIONS = "relations";

    /** Those of these refs that are there. */
    static Map<String, StoredActor> load(Connection connection, Collection<String> refs) throws SQLException {
        Mapping mapping = Mapping.of(Actor.class);
        StateReader reader = new StateReader(mapping, List.of(), List.of(mapping.list(NAMES), mapping.list(RELATIONS)));
        Map<String, StoredActor> actors = new LinkedHashMap<>();
        for (StateReader.State state : reader.byUid(
                StateReader.on(connection),
                refs.stream().distinct().map(Uid::of).toList())) {
            actors.put(
                    state.ref(), new StoredActor(state.id(), state.ref(), list(state, NAMES), list(state, RELATIONS)));
        }
        return actors;
    }

    @SuppressWarnings("unchecked") // as states have lists
    private static List<Map<String, Object>> list(StateReader.State state, String name) {
        return (List<Map<String, Object>>) state.values().getOrDefault(name, new ArrayList<>());
    }

    /** What kind of name a text is; null where it is none. */
    NameKind kind(String text) {
        return names.stream()
                .filter(name -> name.get("name").equals(text))
                .map(name -> NameKind.valueOf((String) name.get("kind")))
                .findFirst()
                .orElse(null);
    }

    /** Says what kind of name a text is. */
    void name(String text, NameKind kind) {
        if (kind(text) == null) {
            names.add(Change.two("kind", kind.name(), "name", text));
        } else {
            names.stream().filter(name -> name.get("name").equals(text)).forEach(name -> name.put("kind", kind.name()));
        }
    }

    /** Takes a name away; false where it has none such. */
    boolean drop(String text) {
        return names.removeIf(name -> name.get("name").equals(text));
    }

    /** The names of a kind. */
    List<String> named(NameKind kind) {
        return names.stream()
                .filter(name -> name.get("kind").equals(kind.name()))
                .map(name -> (String) name.get("name"))
                .toList();
    }

    /** The name that it is listed under. */
    String name() {
        return named(NameKind.PRIMARY).stream().findFirst().orElse(ref);
    }

    /** Ties it to another one, unless it is. */
    boolean tie(RelationKind kind, String other) {
        return relations.stream()
                        .noneMatch(
                                tie -> tie.get("kind").equals(kind.name()) && Objects.equals(tie.get("other"), other))
                && relations.add(Change.two("kind", kind.name(), "other", other));
    }
}
