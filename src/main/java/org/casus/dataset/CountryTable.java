package org.casus.dataset;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.casus.dataset.record.IssueKind;

/** The alpha-3 codes of countries, by the numbers and names that datasets use for them. Null stands for none. */
public final class CountryTable {

    private final Map<Integer, String> byGw = new HashMap<>();
    private final Map<Integer, String> byNumber = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> ownGw = new HashMap<>();

    private final IntFunction<String> byGwNumber;

    private CountryTable(IntFunction<String> byGw) {
        byGwNumber = byGw == null ? this.byGw::get : byGw;
    }

    /**
     * The table as it stands in the store.
     *
     * @throws InputException if the store fails
     */
    public static CountryTable read(DataSource store) {
        var table = new CountryTable(null);
        try (var connection = store.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select alpha3, gw, numeric_code, name, alpha2 from country
                        union all
                        select country.alpha3,
                          case when country_alias.kind = 'GW' then cast(country_alias.code as integer) end,
                          cast(null as integer), case when country_alias.kind = 'NAME' then country_alias.code end,
                          cast(null as varchar)
                        from country_alias join country on country.id = country_alias.country_id
                        """)) {
            while (row.next()) {
                String code = row.getString(1);
                put(table.byGw, row.getObject(2, Integer.class), code);
                put(table.byNumber, row.getObject(3, Integer.class), code);
                String name = row.getString(4);
                put(table.byName, name == null ? null : name.toLowerCase(Locale.ROOT), code);
                table.byName.put(code.toLowerCase(Locale.ROOT), code);
                table.names.putIfAbsent(code, name);
                if (name != null && row.getObject(2, Integer.class) != null) {
                    table.ownGw.put(code, row.getInt(2)); // an alias has either a number or a name
                }
                String alpha2 = row.getString(5);
                put(table.byName, alpha2 == null ? null : alpha2.toLowerCase(Locale.ROOT), code);
            }
        } catch (SQLException e) {
            throw new InputException("The store failed: " + e.getMessage(), e);
        }
        return table;
    }

    /** A table that knows Gleditsch-Ward numbers, and nothing else. */
    public static CountryTable of(IntFunction<String> byGw) {
        return new CountryTable(byGw);
    }

    /** By its Gleditsch-Ward number. */
    public String byGw(int number) {
        return byGwNumber.apply(number);
    }

    /** By its number in ISO 3166-1. */
    public String byNumber(int number) {
        return byNumber.get(number);
    }

    /**
     * The Gleditsch-Ward number of the country with this alpha-3 code, of those that it has had the one of today; or
     * null.
     */
    public Integer gwOf(String alpha3) {
        return ownGw.get(alpha3);
    }

    /**
     * Notes where a row names another country than its number does.
     *
     * @param code the alpha-3 code that the number stands for; nothing is noted for null, nor for a name of none
     * @param number as it is in the row, with its column
     * @param name as it is in the row
     * @return the code
     */
    public String agreed(String code, String number, String name, Findings findings) {
        String named = code == null ? null : byName(name);
        if (named != null && !named.equals(code)) {
            findings.warning(
                    IssueKind.COUNTRY_MISMATCH,
                    number + " is " + nameOf(code) + ", and the country is called " + Findings.quote(name)
                            + "; the number is kept.");
        }
        return code;
    }

    /** The name of the country with this alpha-3 code. */
    public String nameOf(String alpha3) {
        return names.get(alpha3);
    }

    /** By its name, one of its other names or its code in two or three letters, in whatever case. */
    public String byName(String name) {
        return byName.get(name.strip().toLowerCase(Locale.ROOT));
    }

    private static <K> void put(Map<K, String> map, K key, String code) {
        if (key != null) {
            map.putIfAbsent(key, code);
        }
    }
}
