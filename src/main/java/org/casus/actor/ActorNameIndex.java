package org.casus.actor;

import jakarta.enterprise.context.ApplicationScoped;
import org.casus.search.NameIndex;
import org.casus.search.NameSource;
import org.casus.search.Names;
import org.casus.store.Reader;

/** The names by which actors are found: those that records have, and those that people use besides. */
@ApplicationScoped
public class ActorNameIndex {

    /** All names of all actors; the primary one also where no name row repeats it. */
    private static final String NAMES = """
            select a.id, a.ref, a.name, false as acronym
            from actor a
            union all
            select a.id, a.ref, n.name, n.kind = 'ACRONYM'
            from actor_name n
            join actor a on a.id = n.actor_id""";

    private final Names names;
    private final NameSource source;

    ActorNameIndex(Names names, CommonNames commonNames) {
        this.names = names;
        source = new NameSource("actor", NAMES, commonNames.byRef());
    }

    /** The index over these names as they are now. */
    public NameIndex of(Reader reader) {
        return names.of(reader, source);
    }

    /** The same for whoever has read the version of the data. */
    public NameIndex of(Reader reader, long version) {
        return names.of(reader, version, source);
    }
}
