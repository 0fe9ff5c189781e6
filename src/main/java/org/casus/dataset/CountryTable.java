package org.casus.dataset;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** The alpha-3 codes of countries, by the numbers and names that datasets use for them. Null stands for none. */
public final class CountryTable {

    private final Map<Integer, String> byGw = new HashMap<>();
    private final Map<Integer, String> byNumber = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private CountryTable() {}

    /**
     * The table as it stands in the store.
     *
     * @throws InputException if the store fails
     */
    public static CountryTable read(DataSource store) {
        var table = new CountryTable();
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
                String alpha2 = row.getString(5);
                put(table.byName, alpha2 == null ? null : alpha2.toLowerCase(Locale.ROOT), code);
            }
        } catch (SQLException e) {
            throw new InputException("The store failed: " + e.getMessage(), e);
        }
        return table;
    }

    /** By its Gleditsch-Ward number. */
    public String byGw(int number) {
        return byGw.get(number);
    }

    /** By its number in ISO 3166-1. */
    public String byNumber(int number) {
        return byNumber.get(number);
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
