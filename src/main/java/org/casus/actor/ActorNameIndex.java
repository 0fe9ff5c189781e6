package org.casus.actor;

import org.casus.search.NameSource;

/** Where the names by which actors are found come from. */
public final class ActorNameIndex {

    /** All names of all actors; the primary one also where no name row repeats it. */
    public static final NameSource SOURCE = new NameSource("actor", """
            select a.id, a.ref, a.name, false as acronym
            from actor a
            union all
            select a.id, a.ref, n.name, n.kind = 'ACRONYM'
            from actor_name n
            join actor a on a.id = n.actor_id""");

    private ActorNameIndex() {}
}
