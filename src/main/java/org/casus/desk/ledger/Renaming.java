package org.casus.desk.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.actor.Actor;

/** Puts the refs of actors that stay into the places of those that were merged into them. */
public final class Renaming {

    private final Map<String, String> refs;

    /** @param refs of those that stay, by the refs of those that are gone */
    public Renaming(Map<String, String> refs) {
        this.refs = refs;
    }

    /** Renames whom a record names. A tie that would lead to the record itself goes. */
    public void rename(Draft draft) {
        named(draft.shape(), draft.after(), draft.ref()).forEach(draft::set);
    }

    /** What is said of a record, with the actors renamed that it names. */
    public Map<String, Object> renamed(Shape shape, String ref, Map<String, Object> state) {
        Map<String, Object> renamed = new LinkedHashMap<>(state);
        renamed.putAll(named(shape, state, ref));
        return renamed;
    }

    /** Those of the fields that name actors, renamed. */
    private Map<String, Object> named(Shape shape, Map<String, Object> state, String ref) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (Field field : shape.fields()) {
            if (field.refers() == Actor.class && state.get(field.name()) instanceof String actor) {
                named.put(field.name(), refs.getOrDefault(actor, actor));
            }
        }
        for (Listed list : shape.lists()) {
            if (list.refers() == Actor.class && state.get(list.name()) instanceof List<?> elements) {
                named.put(
                        list.name(),
                        new ArrayList<>(elements.stream()
                                .map(element -> element(list, element))
                                .filter(element -> list != Lists.RELATIONS
                                        || !list.ref().apply(element).equals(ref))
                                .distinct()
                                .toList()));
            }
        }
        return named;
    }

    private Object element(Listed list, Object element) {
        String actor = list.ref().apply(element);
        String stays = refs.get(actor);
        if (stays == null) {
            return element;
        }
        if (list == Lists.PARTICIPATIONS) {
            Part part = Part.read(element);
            return new Part(part.side(), part.role(), stays).text();
        }
        Map<Object, Object> tie = new LinkedHashMap<>((Map<?, ?>) element);
        tie.put("other", stays);
        return tie;
    }
}
