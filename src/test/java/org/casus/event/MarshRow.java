package org.casus.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An event of the fixture as its file states it: what answers are held against. Read by nothing of what is tested, and
 * kept simple: a value that is not there is null.
 *
 * @param number the place in the fixture, in the order of which keys are given
 * @param datePrecision as the schema calls it
 * @param conflict a ref, as are dyad and the sides
 * @param country an alpha-3 code
 * @param region as the schema calls it
 * @param sources names of publishers of its reports, and of speakers of its claims
 */
record MarshRow(
        int number,
        String ref,
        String title,
        String notes,
        List<String> headlines,
        Set<String> publishers,
        Set<String> sources,
        Set<String> confirmations,
        Set<String> classifications,
        LocalDate start,
        LocalDate end,
        String datePrecision,
        boolean ongoing,
        String type,
        String conflict,
        String dyad,
        String sideA,
        String sideB,
        String place,
        String admin1,
        Double latitude,
        Double longitude,
        String placePrecision,
        String country,
        String region,
        Integer low,
        Integer best,
        Integer high,
        Integer civilians,
        String dataset,
        String release) {

    private static final List<String> DATE_PRECISIONS = List.of("DAY", "DAYS", "WEEK", "MONTH", "YEAR", "UNKNOWN");
    private static final List<String> PLACE_PRECISIONS =
            List.of("EXACT", "NEAR", "ADMIN2", "ADMIN1", "FUZZY", "COUNTRY", "SEA_OR_AIR", "UNKNOWN");
    private static final Map<String, String> ALPHA3 = Map.of("652", "SYR", "475", "NGA", "950", "FJI", "365", "RUS");
    private static final Map<String, String> REGIONS =
            Map.of("SYR", "MIDDLE_EAST", "NGA", "AFRICA", "FJI", "ASIA", "RUS", "EUROPE");

    /** A row of the GED file: its columns by their names. */
    static MarshRow ofGed(int number, Map<String, String> row) {
        List<String> offices = split(row.get("source_office"));
        List<String> headlines = split(row.get("source_headline"));
        boolean alike = offices.size() == headlines.size();
        Set<String> publishers = new LinkedHashSet<>(alike || offices.size() == 1 ? offices : List.of());
        Integer low = number(row.get("low"));
        Integer best = number(row.get("best"));
        Integer high = number(row.get("high"));
        Set<String> sources = new LinkedHashSet<>(publishers);
        Set<String> confirmations = Set.of();
        if (low != null || best != null || high != null) {
            sources.add("UCDP Georeferenced Event Dataset");
            Integer reports = number(row.get("number_of_sources"));
            confirmations = Set.of(reports != null && reports >= 2 ? "CORROBORATED" : "UNCONFIRMED");
        }
        String country = ALPHA3.get(row.get("country_id"));
        String notes = row.get("where_description");
        String place = row.get("where_coordinates");
        return new MarshRow(
                number,
                "ucdp-ged:" + row.get("id"),
                row.get("side_a") + " – " + row.get("side_b") + ", " + place,
                notes.isEmpty() || notes.equalsIgnoreCase(place) ? null : notes,
                alike ? headlines : List.of(row.get("source_headline")),
                publishers,
                sources,
                confirmations,
                row.get("id").equals("1001") ? Set.of("acled|Battles") : Set.of(),
                LocalDate.parse(row.get("date_start")),
                LocalDate.parse(row.get("date_end")),
                precision(DATE_PRECISIONS, row.get("date_prec")),
                false,
                List.of("STATE_BASED", "NON_STATE", "ONE_SIDED").get(number(row.get("type_of_violence")) - 1),
                ref("ucdp-conflict:", row.get("conflict_new_id")),
                ref("ucdp-dyad:", row.get("dyad_new_id")),
                actor(row.get("side_a_new_id"), row.get("side_a")),
                actor(row.get("side_b_new_id"), row.get("side_b")),
                place,
                text(row.get("adm_1")),
                degrees(row.get("latitude")),
                degrees(row.get("longitude")),
                precision(PLACE_PRECISIONS, row.get("where_prec")),
                country,
                country == null ? null : REGIONS.get(country),
                low,
                best,
                high,
                number(row.get("deaths_civilians")),
                "ucdp-ged",
                "release:ucdp-ged/21.1");
    }

    /** The actors on either side. */
    Set<String> actors() {
        Set<String> actors = new LinkedHashSet<>();
        if (sideA != null) {
            actors.add(sideA);
        }
        if (sideB != null) {
            actors.add(sideB);
        }
        return actors;
    }

    /** All that a search through texts looks at. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(headlines);
        texts.add(title);
        if (notes != null) {
            texts.add(notes);
        }
        return texts;
    }

    /** The number of the PRIO-GRID cell. */
    Integer grid() {
        if (latitude == null) {
            return null;
        }
        int row = Math.min(359, (int) Math.floor((latitude + 90) * 2));
        int column = Math.min(719, (int) Math.floor((longitude + 180) * 2));
        return row * 720 + column + 1;
    }

    boolean datedAtLeast(String precision) {
        return DATE_PRECISIONS.indexOf(datePrecision) <= DATE_PRECISIONS.indexOf(precision);
    }

    boolean placedAtLeast(String precision) {
        return placePrecision != null
                && PLACE_PRECISIONS.indexOf(placePrecision) <= PLACE_PRECISIONS.indexOf(precision);
    }

    private static List<String> split(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(";", -1));
    }

    private static String precision(List<String> words, String code) {
        return code.isEmpty() ? "UNKNOWN" : words.get(Integer.parseInt(code) - 1);
    }

    private static String actor(String number, String name) {
        return number.isEmpty() ? "ucdp-actor-name:" + name : "ucdp-actor:" + number;
    }

    private static String ref(String scheme, String number) {
        return number.isEmpty() ? null : scheme + number;
    }

    private static Integer number(String text) {
        return text.isEmpty() ? null : (Integer) Integer.parseInt(text);
    }

    private static Double degrees(String text) {
        return text.isEmpty() ? null : (Double) Double.parseDouble(text);
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
