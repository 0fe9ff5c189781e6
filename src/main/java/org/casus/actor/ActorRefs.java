package org.casus.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.graphql.node.FormerRefs;
import org.casus.graphql.node.Refs;
import org.casus.search.NameIndex;
import org.casus.search.NameMatch;
import org.casus.statistics.RollUp;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Uid;

/** Turns what a request calls actors into their keys. */
@ApplicationScoped
public class ActorRefs {

    /** More suggestions would not help anybody choose. */
    private static final int MOST_SUGGESTIONS = 5;

    /** Chains of command are four or five long; a longer chain is a loop that somebody recorded. */
    private static final int MOST_LEVELS = 10;

    /** Who shares a name has to be told from all the others. */
    private static final int MOST_NAMESAKES = 20;

    private final ActorNameIndex names;

    ActorRefs(ActorNameIndex names) {
        this.names = names;
    }

    /**
     * The keys of the actors with these refs, in their order. A name will do for a ref, case and accents aside, where
     * one actor alone has it, or where all who have it are tied as the same: then all of them are meant. One statement,
     * and where a word is no ref, one more for those that were merged into others, the index of names, and the ties of
     * those who share a name.
     *
     * @param argument the path of the argument in which they were given, such as {@code filter.actor}; where there are
     *     several, the refusal says which
     * @throws Refusal UNKNOWN_ACTOR for the first one that no actor has, AMBIGUOUS for one that several have;
     *     INVALID_ARGUMENTS where there are none
     */
    public List<Long> keys(Reader reader, List<String> refs, String argument) {
        Refs.requireSome(refs, argument);
        Map<String, Long> known = new HashMap<>();
        reader.rows(
                Fragment.of("select ref, id from actor where ref = any(?)", Set.copyOf(refs)),
                row -> known.put(row.getString(1), row.getLong(2)));
        List<String> missing = refs.stream()
                .filter(ref -> !known.containsKey(ref) && ref.indexOf(':') > 0)
                .toList();
        Map<UUID, Long> merged =
                FormerRefs.keys(reader, "actor", missing.stream().map(Uid::of).toList());
        missing.stream()
                .filter(ref -> merged.containsKey(Uid.of(ref)))
                .forEach(ref -> known.put(ref, merged.get(Uid.of(ref))));
        List<Long> keys = new ArrayList<>(refs.size());
        for (int i = 0; i < refs.size(); i++) {
            Long key = known.get(refs.get(i));
            if (key == null) {
                keys.addAll(named(reader, refs.get(i), Refs.at(argument, refs, i)));
            } else {
                keys.add(key);
            }
        }
        return keys;
    }

    private List<Long> named(Reader reader, String name, String argument) {
        NameIndex index = names.of(reader);
        List<NameMatch> exact = index.exact(name);
        List<Long> keys = exact.stream().map(NameMatch::owner).toList();
        if (exact.isEmpty()) {
            throw unknown(index, ErrorCode.UNKNOWN_ACTOR, name, argument);
        }
        if (exact.size() > 1 && !SameActors.areOne(reader, keys)) {
            throw new Refusal(
                    ErrorCode.AMBIGUOUS,
                    argument,
                    exact.size() + " actors have the name \"" + Quoted.of(name)
                            + "\", and no ties SAME_AS between them say that they are one. Give a ref: "
                            + listed(exact.stream().limit(MOST_NAMESAKES).toList())
                            + (exact.size() > MOST_NAMESAKES ? " …" : "."),
                    refs(exact.stream().limit(MOST_NAMESAKES).toList()));
        }
        return keys;
    }

    /**
     * The refusal of a ref that no actor has, with those it may have been meant for.
     *
     * @param code UNKNOWN_ACTOR in a filter, NOT_FOUND where the actor itself was asked for
     */
    Refusal unknown(Reader reader, ErrorCode code, String ref, String argument) {
        return unknown(names.of(reader), code, ref, argument);
    }

    private static Refusal unknown(NameIndex index, ErrorCode code, String ref, String argument) {
        List<NameMatch> nearest = index.nearest(ref, MOST_SUGGESTIONS);
        return new Refusal(
                code,
                argument,
                "No actor has the ref " + (code == ErrorCode.UNKNOWN_ACTOR ? "or name " : "") + "\"" + Quoted.of(ref)
                        + "\"."
                        + (nearest.isEmpty() ? "" : " Near it: " + listed(nearest) + "."),
                refs(nearest));
    }

    private static String listed(List<NameMatch> matches) {
        return matches.stream()
                .map(match -> match.ref().equals(match.name())
                        ? match.ref()
                        : match.ref() + " (" + Quoted.of(match.name()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static List<String> refs(List<NameMatch> matches) {
        return matches.stream().map(NameMatch::ref).toList();
    }

    /**
     * These actors and all that count as parts of them, at most ten levels down. A loop does no harm.
     *
     * <p>One statement a level. H2 runs a recursive query too, but drops no row twice found, not even where it is
     * joined by {@code union}: twenty actors that are tied to each other would be twenty to the tenth rows.
     *
     * @return their keys, the given ones first, each once
     */
    public static List<Long> below(Reader reader, Collection<Long> keys, Collection<RollUp> parts) {
        Set<Long> all = new LinkedHashSet<>(keys);
        List<Long> level = parts.isEmpty() ? List.of() : List.copyOf(all);
        for (int depth = 0; depth < MOST_LEVELS && !level.isEmpty(); depth++) {
            level = reader.rows(Fragment.of("""
                    select distinct actor_id
                    from actor_relation
                    where other_id = any(?)
                      and kind = any(?)
                    order by actor_id""", level, RollUp.ties(parts)), row -> row.getLong(1)).stream()
                    .filter(all::add)
                    .toList();
        }
        return List.copyOf(all);
    }
}
