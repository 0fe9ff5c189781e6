package org.casus.event.likeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.actor.CommonNames;
import org.casus.dataset.intake.ImportConfig;
import org.casus.event.intake.ActorLinks;
import org.casus.search.NameFold;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Store;

/**
 * Proposes which actors of different datasets may be the same: those that bear a name in common, of which people
 * decide. A name that several of one dataset bear tells nobody apart, and proposes nothing, with one exception: ACLED
 * has an actor for each country in which a group is.
 */
@ApplicationScoped
public class ActorProposals {

    /** Two letters are the initials of too many. */
    private static final int SHORTEST_NAME = 3;

    private static final String ACLED = "acled-actor:";

    /**
     * Two actors that may be the same.
     *
     * @param actor the lesser of their refs
     * @param other the greater
     * @param name that both bear
     */
    public record Proposal(String actor, String other, String name) {}

    private final Store store;
    private final CommonNames commonNames;
    private final ImportConfig config;

    ActorProposals(Store store, CommonNames commonNames, ImportConfig config) {
        this.store = store;
        this.commonNames = commonNames;
        this.config = config;
    }

    /** All pairs that nobody has decided on, in the order of their refs. */
    public List<Proposal> find() {
        return find(ActorLinks.read(config.actorLinks()));
    }

    List<Proposal> find(ActorLinks decided) {
        return store.read(reader -> find(reader, decided));
    }

    private List<Proposal> find(Reader reader, ActorLinks decided) {
        Map<String, String> same = same(reader);
        Map<List<String>, Proposal> proposals = new TreeMap<>((one, other) -> {
            int byFirst = one.getFirst().compareTo(other.getFirst());
            return byFirst != 0 ? byFirst : one.getLast().compareTo(other.getLast());
        });
        bearers(reader).forEach((name, bySchemes) -> {
            boolean tellsApart = bySchemes.entrySet().stream()
                    .allMatch(some ->
                            some.getKey().equals(ACLED) || some.getValue().size() == 1);
            if (name.length() < SHORTEST_NAME || bySchemes.size() < 2 || !tellsApart) {
                return;
            }
            List<String> refs = bySchemes.values().stream()
                    .flatMap(Collection::stream)
                    .sorted()
                    .toList();
            for (int i = 0; i < refs.size(); i++) {
                for (String other : refs.subList(i + 1, refs.size())) {
                    String actor = refs.get(i);
                    if (!scheme(actor).equals(scheme(other))
                            && !first(same, actor).equals(first(same, other))
                            && !decided.areOthers(actor, other)) {
                        proposals.merge(
                                List.of(actor, other),
                                new Proposal(actor, other, name),
                                (before, now) -> before.name.length() >= now.name.length() ? before : now);
                    }
                }
            }
        });
        return List.copyOf(proposals.values());
    }

    /** Who bears each name, folded, by the schemes of their refs. */
    private Map<String, Map<String, SortedSet<String>>> bearers(Reader reader) {
        Map<String, Map<String, SortedSet<String>>> bearers = new TreeMap<>();
        Map<String, List<String>> names = new HashMap<>();
        reader.rows(
                Fragment.of("""
                select a.ref, a.name
                from actor a
                union
                select a.ref, n.name
                from actor_name n
                join actor a on a.id = n.actor_id"""),
                row -> names.computeIfAbsent(row.getString(1), ref -> new ArrayList<>())
                        .add(row.getString(2)));
        commonNames
                .byRef()
                .forEach((ref, further) -> names.computeIfPresent(ref, (any, own) -> {
                    own.addAll(further);
                    return own;
                }));
        names.forEach((ref, own) -> own.stream()
                .flatMap(name -> parts(ref, name).stream())
                .map(NameFold::fold)
                .filter(name -> !name.isEmpty())
                .forEach(name -> bearers.computeIfAbsent(name, any -> new TreeMap<>())
                        .computeIfAbsent(scheme(ref), any -> new TreeSet<>())
                        .add(ref)));
        return bearers;
    }

    /** ACLED writes "TTP: Tehreek-i-Taliban Pakistan", and "Islamic State (Syria)". */
    private static List<String> parts(String ref, String name) {
        if (!ref.startsWith(ACLED)) {
            return List.of(name);
        }
        String bare = name.replaceFirst("\\s*\\([^()]*\\)$", "");
        List<String> parts = new ArrayList<>(List.of(name, bare));
        int colon = bare.indexOf(": ");
        if (colon > 0) {
            parts.add(bare.substring(0, colon));
            parts.add(bare.substring(colon + 2));
        }
        return parts;
    }

    /** Leads from an actor to another one that it is said to be, until one that leads nowhere. */
    private static Map<String, String> same(Reader reader) {
        Map<String, String> same = new LinkedHashMap<>();
        reader.rows(Fragment.of("""
                select a.ref, o.ref
                from actor_relation r
                join actor a on a.id = r.actor_id
                join actor o on o.id = r.other_id
                where r.kind = 'SAME_AS'
                order by a.ref, o.ref"""), row -> {
            String one = first(same, row.getString(1));
            String other = first(same, row.getString(2));
            return one.equals(other) ? null : same.put(one, other);
        });
        return same;
    }

    private static String first(Map<String, String> same, String ref) {
        String first = ref;
        while (same.containsKey(first)) {
            first = same.get(first);
        }
        return first;
    }

    private static String scheme(String ref) {
        return ref.substring(0, ref.indexOf(':') + 1);
    }
}
