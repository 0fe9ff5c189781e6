package org.casus.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.actor.ActorNameIndex;
import org.casus.claim.Source;
import org.casus.event.filter.Words;
import org.casus.graphql.node.Node;
import org.casus.graphql.node.Records;
import org.casus.graphql.node.StoredRecord;
import org.casus.search.NameMatch;
import org.casus.search.NameSource;
import org.casus.search.Names;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.VersionedCache;

/** Looks through everything that has a name, and through the words of events. */
@ApplicationScoped
class Search {

    private static final NameSource PLACES = new NameSource("place", "select id, ref, name, false from place");
    private static final NameSource SOURCES = new NameSource("source", "select id, ref, name, false from source");

    private static final NameSource CONFLICTS = new NameSource("conflict", "select id, ref, name, false from conflict");
    private static final NameSource DYADS = new NameSource("dyad", "select id, ref, name, false from dyad");

    /** Words in a text are a weaker sign than a name that matches with a typo. */
    private static final double EVENT_SCORE = 0.1;

    private final Names names;
    private final ActorNameIndex actors;
    private final Countries countries;
    private final Words words;

    Search(Names names, ActorNameIndex actors, Countries countries, Words words) {
        this.names = names;
        this.actors = actors;
        this.countries = countries;
        this.words = words;
    }

    /** The best matches of all the kinds, so many at most, best first. */
    List<SearchHit> find(Reader reader, String text, Set<SearchKind> kinds, int limit) {
        long version = VersionedCache.version(reader);
        List<Found> found = new ArrayList<>();
        for (SearchKind kind : kinds) {
            switch (kind) {
                case ACTOR ->
                    add(found, kind, Actor.class, actors.of(reader, version).find(text, limit));
                case COUNTRY -> add(found, kind, Country.class, countries.search(text, limit));
                case PLACE ->
                    add(
                            found,
                            kind,
                            Place.class,
                            names.of(reader, version, PLACES).find(text, limit));
                case SOURCE ->
                    add(
                            found,
                            kind,
                            Source.class,
                            names.of(reader, version, SOURCES).find(text, limit));
                case CONFLICT ->
                    add(
                            found,
                            kind,
                            Conflict.class,
                            names.of(reader, version, CONFLICTS).find(text, limit));
                case DYAD ->
                    add(
                            found,
                            kind,
                            Dyad.class,
                            names.of(reader, version, DYADS).find(text, limit));
                case EVENT -> add(found, kind, Event.class, events(reader, text, limit));
            }
        }
        found.sort(Comparator.comparing(Found::match, NameMatch.RANKING));
        return load(reader, found.subList(0, Math.min(limit, found.size())));
    }

    private record Found(SearchKind kind, Class<? extends StoredRecord> type, NameMatch match) {}

    private static void add(
            List<Found> found, SearchKind kind, Class<? extends StoredRecord> type, List<NameMatch> matches) {
        matches.forEach(match -> found.add(new Found(kind, type, match)));
    }

    private List<NameMatch> events(Reader reader, String text, int limit) {
        return reader.rows(
                Fragment.of(
                        "select e.id, e.ref, e.title\nfrom event e\nwhere ?\norder by e.date_start desc, e.id desc\nlimit ?",
                        words.all(text, "text"),
                        limit),
                row -> new NameMatch(row.getLong(1), row.getString(2), row.getString(3), EVENT_SCORE));
    }

    private static List<SearchHit> load(Reader reader, List<Found> found) {
        Map<Class<? extends StoredRecord>, List<Long>> keys = new LinkedHashMap<>();
        found.forEach(
                hit -> keys.computeIfAbsent(hit.type, type -> new ArrayList<>()).add(hit.match.owner()));
        record Key(Class<?> type, long key) {}
        Map<Key, Node> nodes = new HashMap<>();
        keys.forEach((type, some) -> Records.byKeys(reader, type, some)
                .forEach(record -> nodes.put(new Key(type, record.key), (Node) record)));
        return found.stream()
                .map(hit -> new SearchHit(
                        hit.kind, hit.match.score(), hit.match.name(), nodes.get(new Key(hit.type, hit.match.owner()))))
                .toList();
    }
}
