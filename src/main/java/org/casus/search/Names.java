package org.casus.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.store.Reader;
import org.casus.store.VersionedCache;

/** The indexes of names: each made when it is first asked for, and made anew after the data have changed. */
@ApplicationScoped
public class Names {

    /** Indexes, not names: there are a handful of kinds, and each index is asked for again and again. */
    private static final int MOST_INDEXES = 16;

    private final VersionedCache<String, NameIndex> indexes = new VersionedCache<>("names", MOST_INDEXES, index -> 1);

    /** The index over these names as they are now. Costs one statement where nothing has changed. */
    public NameIndex of(Reader reader, NameSource source) {
        return of(reader, VersionedCache.version(reader), source);
    }

    /** The same for whoever has read the version of the data, which costs no statement where nothing has changed. */
    public NameIndex of(Reader reader, long version, NameSource source) {
        return indexes.get(version, source.kind(), () -> load(reader, source));
    }

    private static NameIndex load(Reader reader, NameSource source) {
        List<NameEntry> names = new ArrayList<>(reader.rows(
                source.sql(),
                row -> new NameEntry(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4))));
        if (!source.further().isEmpty()) {
            Map<String, Long> owners = new HashMap<>();
            names.forEach(name -> owners.put(name.ref(), name.owner()));
            source.further().forEach((ref, further) -> {
                if (owners.containsKey(ref)) {
                    further.forEach(name -> names.add(new NameEntry(owners.get(ref), ref, name, false)));
                }
            });
        }
        return new NameIndex(names);
    }
}
