package org.casus.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.graphql.ErrorCode;
import org.casus.graphql.Nearest;
import org.casus.graphql.Quoted;
import org.casus.graphql.Refs;
import org.casus.graphql.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * Turns codes and names of countries into keys. Reads the whole table, some 700 rows: one statement, and all there is
 * to compare a wrong one with.
 */
final class CountryCodes {

    private static final Fragment ALL = Fragment.of("""
            select c.id, c.alpha3, c.alpha2, c.name, c.gw, a.code
            from country c
            left join country_alias a on a.country_id = c.id""");

    private CountryCodes() {}

    /**
     * The keys of countries.
     *
     * @param codes ISO 3166-1 codes, Gleditsch-Ward numbers, names, refs
     * @throws Refusal UNKNOWN_COUNTRY where one of them is none
     */
    static List<Long> keys(Reader reader, List<String> codes, String argument) {
        Refs.requireSome(codes, argument);
        Map<String, Long> known = new HashMap<>();
        List<String> shown = new ArrayList<>();
        reader.rows(ALL, row -> {
            long key = row.getLong(1);
            String alpha3 = row.getString(2);
            Stream.of(
                            alpha3,
                            "country:" + alpha3,
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6))
                    .filter(Objects::nonNull)
                    .forEach(code -> known.put(fold(code), key));
            shown.add(alpha3);
            shown.add(row.getString(4));
            return key;
        });
        List<Long> keys = new ArrayList<>();
        for (String code : codes) {
            Long key = known.get(fold(code));
            if (key == null) {
                throw new Refusal(
                        ErrorCode.UNKNOWN_COUNTRY,
                        argument,
                        "No country has the code or name \"" + Quoted.of(code) + "\".",
                        Nearest.to(Quoted.of(code), shown));
            }
            keys.add(key);
        }
        return keys;
    }

    private static String fold(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
