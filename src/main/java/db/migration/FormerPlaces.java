package db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casus.dataset.record.Fingerprint;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.PrioGrid;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/** The places that revisions tell in parts: a place of an import has a ref that is made of these. */
final class FormerPlaces {

    /**
     * A place.
     *
     * @param ref null for none
     * @param parts what is told of it, as its type has it; what is nothing is left out
     */
    record Spot(String ref, Map<String, Object> parts) {

        static final Spot NONE = new Spot(null, Map.of());
    }

    /** Of a place beside its ref, in the order of its type. */
    static final List<String> PARTS = List.of(
            "name",
            "latitude",
            "longitude",
            "precision",
            "precisionCode",
            "precisionScheme",
            "country",
            "admin1",
            "admin2",
            "admin3");

    private static final String SCHEME = "precisionScheme";
    private static final String COUNTRY = "country";

    private static final String SELECT = """
            select %s, p.ref, p.name, p.latitude, p.longitude, p.place_precision, p.precision_code, p.precision_scheme,
              c.ref, p.admin1, p.admin2, p.admin3
            from %s
            left join country c on c.id = p.country_id
            where %s""";

    private final Connection connection;
    private final IdBlocks ids = new IdBlocks();

    /** Whose codes places have: revisions do not tell. */
    private final Set<Object> schemes = new LinkedHashSet<>();

    FormerPlaces(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select distinct precision_scheme from place order by 1")) {
            while (row.next()) {
                schemes.add(row.getString(1));
            }
        }
        schemes.add(null);
    }

    /** Where the events are that are there, by their uids. */
    Map<UUID, Spot> of(List<UUID> events) throws SQLException {
        Map<UUID, Spot> spots = new LinkedHashMap<>();
        try (var select = connection.prepareStatement(SELECT.formatted(
                "e.uid",
                "unnest(cast(? as uuid array)) as wanted (uid) join event e on e.uid = wanted.uid left join place p on p.id = e.place_id",
                "e.uid is not null"))) {
            select.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    spots.put(row.getObject(1, UUID.class), spot(row));
                }
            }
        }
        return spots;
    }

    /** The place with a ref; {@link Spot#NONE} where there is none. */
    Spot find(Object ref) throws SQLException {
        if (ref == null) {
            return Spot.NONE;
        }
        try (var select = connection.prepareStatement(SELECT.formatted("p.uid", "place p", "p.uid = ?"))) {
            select.setObject(1, Uid.of((String) ref));
            try (var row = select.executeQuery()) {
                return row.next() ? spot(row) : Spot.NONE;
            }
        }
    }

    private static Spot spot(ResultSet row) throws SQLException {
        if (row.getString(2) == null) {
            return Spot.NONE;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        for (int i = 0; i < PARTS.size(); i++) {
            Object value = row.getObject(i + 3);
            if (value != null) {
                parts.put(PARTS.get(i), value);
            }
        }
        return new Spot(row.getString(2), parts);
    }

    /** The place with these parts. One that an import stored under cut texts is put there as it was told. */
    Spot of(Map<String, Object> parts) throws SQLException {
        if (parts.get("name") == null) {
            return Spot.NONE;
        }
        List<Object> likely = new ArrayList<>(Collections.singletonList(parts.get(SCHEME)));
        likely.addAll(schemes);
        for (Object scheme : likely) {
            Spot found = find(ref(record(parts, scheme)));
            if (found.ref != null) {
                return found;
            }
        }
        PlaceRecord place = record(parts, parts.get(SCHEME));
        insert(place);
        return find(ref(place));
    }

    private static String ref(PlaceRecord place) {
        return "place:" + Fingerprint.of(place);
    }

    private static PlaceRecord record(Map<String, Object> parts, Object scheme) {
        String precision = (String) parts.get("precision");
        return new PlaceRecord(
                (String) parts.get("name"),
                number(parts.get("latitude")),
                number(parts.get("longitude")),
                precision == null ? PlacePrecision.UNKNOWN : PlacePrecision.valueOf(precision),
                (String) parts.get("precisionCode"),
                (String) scheme,
                parts.get(COUNTRY) instanceof String ref ? ref.substring(ref.indexOf(':') + 1) : null,
                null,
                (String) parts.get("admin1"),
                (String) parts.get("admin2"),
                (String) parts.get("admin3"));
    }

    private static Double number(Object value) {
        return value instanceof Number number ? (Double) number.doubleValue() : null;
    }

    private void insert(PlaceRecord place) throws SQLException {
        Batch insert = new Batch("""
                insert into place (id, uid, ref, name, latitude, longitude, place_precision, precision_code, precision_scheme,
                  country_id, admin1, admin2, admin3, prio_grid)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, (select id from country where alpha3 = ?), ?, ?, ?, ?)""");
        String ref = ref(place);
        insert.add(
                ids.next(connection),
                Uid.of(ref),
                ref,
                place.name(),
                place.latitude(),
                place.longitude(),
                place.precision(),
                place.precisionCode(),
                place.precisionScheme(),
                place.country(),
                place.admin1(),
                place.admin2(),
                place.admin3(),
                place.latitude() == null ? null : PrioGrid.cell(place.latitude(), place.longitude()));
        insert.run(connection);
    }
}
