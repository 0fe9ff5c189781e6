package org.casus.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.dataset.record.Region;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.casus.search.NameEntry;
import org.casus.search.NameIndex;
import org.casus.search.NameMatch;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Store;

/** The table of countries, held in memory: the migrations make it, and nothing changes it while Casus runs. */
@ApplicationScoped
public class Countries {

    /** More would not help anybody choose. */
    private static final int SUGGESTIONS = 3;

    private final Store store;
    private volatile Known known;

    Countries(Store store) {
        this.store = store;
    }

    /** @param byWord alpha-2, alpha-3, numeric and gw: codes, refs and names, in lower case */
    private record Known(List<Country> all, Map<Long, Country> byKey, Map<String, Country> byWord, NameIndex names) {}

    /** All of them, by name. */
    public List<Country> all() {
        return known().all;
    }

    /** The country with this key. */
    public Country byKey(Long key) {
        return key == null ? null : known().byKey.get(key);
    }

    /** The alpha-3 code of the state with this Gleditsch-Ward number, or null. */
    public String alpha3ByGw(int gw) {
        Country country = known().byWord.get("gw:" + gw);
        return country == null ? null : country.alpha3;
    }

    /** The country with this code or name, or null. */
    public Country find(String word) {
        return known().byWord.get(word.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * The country with this code or name.
     *
     * @param path where it was given, for the refusal
     * @throws Refusal UNKNOWN_COUNTRY where there is none
     */
    public Country get(String word, String path) {
        Country country = find(word);
        if (country == null) {
            throw new Refusal(
                    ErrorCode.UNKNOWN_COUNTRY,
                    path,
                    "No country has the code or name \"" + Quoted.of(word)
                            + "\". Give an ISO 3166 code such as SYR, gw: and a Gleditsch-Ward number, or an English name.",
                    known().names.nearest(word, SUGGESTIONS).stream()
                            .map(NameMatch::name)
                            .toList());
        }
        return country;
    }

    /** The countries whose names match, best first. */
    List<NameMatch> search(String text, int limit) {
        return known().names.find(text, limit);
    }

    /** The keys of the countries of these regions. */
    public List<Long> keysOf(List<Region> regions) {
        return known().all.stream()
                .filter(country -> regions.contains(country.region))
                .map(country -> country.key)
                .toList();
    }

    private Known known() {
        Known now = known;
        if (now == null) {
            now = store.read(Countries::load);
            known = now;
        }
        return now;
    }

    private static Known load(Reader reader) {
        List<Country> all = Country.all(reader);
        Map<Long, Country> byKey = new HashMap<>();
        Map<String, Country> byWord = new HashMap<>();
        List<NameEntry> names = new ArrayList<>();
        for (Country country : all) {
            byKey.put(country.key, country);
            names.add(entry(country, country.name));
            for (Object word : new Object[] {
                country.naturalKey, country.alpha2, country.alpha3, country.getNumeric(), country.number, country.name
            }) {
                if (word != null) {
                    byWord.put(word.toString().toLowerCase(Locale.ROOT), country);
                }
            }
            if (country.gw != null) {
                byWord.put("gw:" + country.gw, country);
            }
        }
        reader.rows(Fragment.of("select country_id, kind, code from country_alias"), row -> {
            String code = row.getString("code");
            boolean gw = row.getString("kind").equals("GW");
            if (!gw) {
                names.add(entry(byKey.get(row.getLong("country_id")), code));
            }
            return byWord.putIfAbsent(
                    (gw ? "gw:" : "") + code.toLowerCase(Locale.ROOT), byKey.get(row.getLong("country_id")));
        });
        return new Known(all, byKey, byWord, new NameIndex(names));
    }

    private static NameEntry entry(Country country, String name) {
        return new NameEntry(country.key, country.naturalKey, name, false);
    }
}
