package org.casus.desk.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.actor.Actor;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;

/** Puts the refs of actors that stay into the places of those that were merged into them. */
public final class Renaming {

    private static final String ACTOR = Mapping.of(Actor.class).table();

    private final Map<String, String> refs;

    /** @param refs of those that stay, by the refs of those that are gone */
    public Renaming(Map<String, String> refs) {
        this.refs = refs;
    }

    /** Renames whom a record names. A tie that would lead to the record itself goes. */
    public void rename(PendingRecord draft) {
        named(draft.shape(), draft.after(), draft.ref()).forEach(draft::set);
    }

    /** What is said of a record, with the actors renamed that it names. */
    public Map<String, Object> renamed(RecordShape shape, String ref, Map<String, Object> state) {
        Map<String, Object> renamed = new LinkedHashMap<>(state);
        renamed.putAll(named(shape, state, ref));
        return renamed;
    }

    /** Those of the fields that name actors, renamed. */
    private Map<String, Object> named(RecordShape shape, Map<String, Object> state, String ref) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (Property property : shape.mapping().told()) {
            if (namesActor(property) && state.get(property.name()) instanceof String actor) {
                named.put(property.name(), refs.getOrDefault(actor, actor));
            }
        }
        for (Children list : shape.lists()) {
            for (Property property : list.told()) {
                if (namesActor(property) && state.get(list.name()) instanceof List<?> elements) {
                    named.put(
                            list.name(),
                            new ArrayList<>(elements.stream()
                                    .map(element -> element(list, property, element))
                                    .filter(element -> !list.isTie() || !ref.equals(list.value(property, element)))
                                    .distinct()
                                    .toList()));
                }
            }
        }
        return named;
    }

    private static boolean namesActor(Property property) {
        return ACTOR.equals(property.refers());
    }

    private Object element(Children list, Property property, Object element) {
        String stays = refs.get(list.value(property, element));
        if (stays == null) {
            return element;
        } else if (list.isPlain()) {
            return stays;
        }
        Map<Object, Object> renamed = new LinkedHashMap<>((Map<?, ?>) element);
        renamed.put(property.name(), stays);
        return renamed;
    }
}
