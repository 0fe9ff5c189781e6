package org.casus.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes filters, each with the test that an event has to pass: what the filter is said to mean, evaluated row by row. A
 * value that is not known passes no test; what {@code not} lets through is all that its filter does not.
 *
 * @param variable the filter as a client sends it
 * @param passes what it means
 */
record RandomFilter(Map<String, Object> variable, Predicate<MarshRow> passes) {

    /** What one field of a filter says. */
    private record Said(Object value, Predicate<MarshRow> passes) {}

    private static final Map<String, Set<String>> BELOW = Map.of(
            "ucdp-actor:9002", Set.of("ucdp-actor:9003", "ucdp-actor:9005"),
            "ucdp-actor:9003", Set.of("ucdp-actor:9005"),
            "ucdp-actor:9004", Set.of("ucdp-actor:9007"));

    private static final Map<String, String> ACTORS = new LinkedHashMap<>();

    static {
        ACTORS.put("ucdp-actor:9001", "ucdp-actor:9001");
        ACTORS.put("ucdp-actor:9002", "ucdp-actor:9002");
        ACTORS.put("Reed Front", "ucdp-actor:9002");
        ACTORS.put("ucdp-actor:9003", "ucdp-actor:9003");
        ACTORS.put("salt brothers", "ucdp-actor:9003");
        ACTORS.put("ucdp-actor:9004", "ucdp-actor:9004");
        ACTORS.put("حركة النهر", "ucdp-actor:9005");
        ACTORS.put("Fédération de l'Île", "ucdp-actor:9006");
        ACTORS.put("ucdp-actor:9007", "ucdp-actor:9007");
        ACTORS.put("ucdp-actor:9", "ucdp-actor:9");
        ACTORS.put("Village Watch", "ucdp-actor-name:Village Watch");
    }

    private static final Map<String, String> COUNTRIES = Map.of(
            "SYR",
            "SYR",
            "sy",
            "SYR",
            "gw:475",
            "NGA",
            "Fiji",
            "FJI",
            "643",
            "RUS",
            "country:NGA",
            "NGA",
            "France",
            "FRA");

    private static final List<String> WORDS = List.of(
            "ford",
            "FORD",
            "100%",
            "%",
            "_",
            "reed_front",
            "\"heavy\"",
            "O'Neil",
            "\\",
            "île",
            "ÉMEUTE",
            "émeute",
            "دلتا",
            "the north",
            "ford the",
            "  village \n map ",
            "😀",
            "a'; drop table event; --",
            "nothing-of-it");

    static final List<String> FIELDS = List.of(
            "ref",
            "text",
            "dates",
            "country",
            "region",
            "admin1",
            "box",
            "near",
            "prioGrid",
            "typeOfViolence",
            "actor",
            "sideA",
            "sideB",
            "allActors",
            "sideAKind",
            "sideBKind",
            "dyad",
            "conflict",
            "source",
            "dataset",
            "release",
            "datePrecision",
            "placePrecision",
            "fatalities",
            "classification",
            "confirmation",
            "ongoing");

    /** A filter of one to three fields, and of others by and, or, not, so deep at most. */
    static RandomFilter of(Random random, int depth) {
        Map<String, Object> variable = new LinkedHashMap<>();
        List<Predicate<MarshRow>> all = new ArrayList<>();
        boolean subgroups = random.nextInt(4) == 0;
        if (subgroups) {
            variable.put("rollUp", List.of("SUBGROUPS", "SPLINTERS", "ALLIANCES"));
        }
        int fields = random.nextInt(depth > 1 ? 3 : 2) + (depth > 1 ? 0 : 1);
        for (int i = 0; i < fields; i++) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            if (!variable.containsKey(field)) {
                Said said = said(field, random, subgroups);
                variable.put(field, said.value);
                all.add(said.passes);
            }
        }
        if (depth > 1) {
            int kind = random.nextInt(4);
            if (kind == 0 || kind == 3) {
                List<RandomFilter> parts = some(random, depth);
                variable.put("or", parts.stream().map(RandomFilter::variable).toList());
                all.add(row -> parts.stream().anyMatch(part -> part.passes.test(row)));
            }
            if (kind == 1) {
                List<RandomFilter> parts = some(random, depth);
                variable.put("and", parts.stream().map(RandomFilter::variable).toList());
                all.add(row -> parts.stream().allMatch(part -> part.passes.test(row)));
            }
            if (kind >= 2) {
                RandomFilter part = of(random, depth - 1);
                variable.put("not", part.variable);
                all.add(row -> !part.passes.test(row));
            }
        }
        return new RandomFilter(variable, row -> all.stream().allMatch(passes -> passes.test(row)));
    }

    /** A filter by one field. */
    static RandomFilter ofField(String field, Random random, boolean subgroups) {
        Said said = said(field, random, subgroups);
        Map<String, Object> variable = new HashMap<>();
        variable.put(field, said.value);
        if (subgroups) {
            variable.put("rollUp", List.of("SUBGROUPS", "SPLINTERS", "ALLIANCES"));
        }
        return new RandomFilter(variable, said.passes);
    }

    private static List<RandomFilter> some(Random random, int depth) {
        List<RandomFilter> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(of(random, depth - 1));
        }
        return parts;
    }

    private static Said said(String field, Random random, boolean subgroups) {
        return switch (field) {
            case "ref" ->
                ofMany(random, Marsh.rows().stream().map(MarshRow::ref).toList(), MarshRow::ref);
            case "text" -> text(WORDS.get(random.nextInt(WORDS.size())));
            case "dates" -> dates(random);
            case "country" -> {
                List<String> words = pick(random, List.copyOf(COUNTRIES.keySet()));
                Set<String> codes = new LinkedHashSet<>();
                words.forEach(word -> codes.add(COUNTRIES.get(word)));
                yield new Said(words, row -> row.country() != null && codes.contains(row.country()));
            }
            case "region" ->
                ofMany(random, List.of("MIDDLE_EAST", "AFRICA", "ASIA", "EUROPE", "AMERICAS"), MarshRow::region);
            case "admin1" -> {
                List<String> names = pick(
                        random, List.of("REED governorate", "Gate Governorate", "île du nord", "Northern", "Chukotka"));
                List<String> lower = names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
                yield new Said(
                        names,
                        row -> row.admin1() != null
                                && lower.contains(row.admin1().toLowerCase(Locale.ROOT)));
            }
            case "box" -> box(random);
            case "near" -> near(random);
            case "prioGrid" ->
                ofMany(
                        random,
                        Marsh.rows().stream()
                                .map(MarshRow::grid)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        MarshRow::grid);
            case "typeOfViolence" -> ofMany(random, List.of("STATE_BASED", "NON_STATE", "ONE_SIDED"), MarshRow::type);
            case "actor" -> {
                List<String> words = pick(random, List.copyOf(ACTORS.keySet()));
                Set<String> meant = meant(words, subgroups);
                yield new Said(words, row -> row.actors().stream().anyMatch(meant::contains));
            }
            case "sideA" -> side(random, subgroups, MarshRow::sideA);
            case "sideB" -> side(random, subgroups, MarshRow::sideB);
            case "allActors" -> {
                List<String> words = pick(random, List.copyOf(ACTORS.keySet()));
                yield new Said(
                        words,
                        row -> words.stream()
                                .allMatch(word ->
                                        row.actors().stream().anyMatch(meant(List.of(word), subgroups)::contains)));
            }
            case "sideAKind" -> kind(random, MarshRow::sideA);
            case "sideBKind" -> kind(random, MarshRow::sideB);
            case "dyad" ->
                named(
                        random,
                        Map.of(
                                "ucdp-dyad:5001", "ucdp-dyad:5001",
                                "5002", "ucdp-dyad:5002",
                                "Reed Front - Civilians", "ucdp-dyad:5003",
                                "government of lower marsh - حركة النهر", "ucdp-dyad:5004"),
                        MarshRow::dyad);
            case "conflict" ->
                named(
                        random,
                        Map.of(
                                "ucdp-conflict:301", "ucdp-conflict:301",
                                "302", "ucdp-conflict:302",
                                "Lower Marsh: Delta", "ucdp-conflict:304"),
                        MarshRow::conflict);
            case "source" -> {
                Map<String, String> names = Map.of(
                        "source:reuters", "Reuters",
                        "sohr", "SOHR",
                        "النهر News", "النهر News",
                        "agence ébène", "Agence Ébène",
                        "UCDP Georeferenced Event Dataset", "UCDP Georeferenced Event Dataset");
                List<String> words = pick(random, List.copyOf(names.keySet()));
                yield new Said(
                        words,
                        row -> words.stream().anyMatch(word -> row.sources().contains(names.get(word))));
            }
            case "dataset" ->
                named(
                        random,
                        Map.of("ucdp-ged", "ucdp-ged", "dataset:desk", "desk", "Desk", "desk"),
                        MarshRow::dataset);
            case "release" ->
                named(
                        random,
                        Map.of("release:ucdp-ged/21.1", "release:ucdp-ged/21.1", "desk/2022", "release:desk/2022"),
                        MarshRow::release);
            case "datePrecision" -> {
                String word = one(random, List.of("DAY", "DAYS", "WEEK", "MONTH", "YEAR", "UNKNOWN"));
                yield new Said(word, row -> row.datedAtLeast(word));
            }
            case "placePrecision" -> {
                String word = one(
                        random,
                        List.of("EXACT", "NEAR", "ADMIN2", "ADMIN1", "FUZZY", "COUNTRY", "SEA_OR_AIR", "UNKNOWN"));
                yield new Said(word, row -> row.placedAtLeast(word));
            }
            case "fatalities" -> toll(random);
            case "classification" -> {
                String word = one(random, List.of("acled|Battles", "cameo|19"));
                String[] parts = word.split("\\|");
                yield new Said(
                        Map.of("scheme", parts[0], "code", parts[1]),
                        row -> row.classifications().contains(word));
            }
            case "confirmation" -> {
                List<String> words = pick(
                        random, List.of("UNCONFIRMED", "CORROBORATED", "CONFIRMED", "DISPUTED", "DENIED", "RETRACTED"));
                yield new Said(words, row -> words.stream().anyMatch(row.confirmations()::contains));
            }
            case "ongoing" -> {
                boolean wanted = random.nextBoolean();
                yield new Said(wanted, row -> row.ongoing() == wanted);
            }
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static Said text(String words) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return new Said(
                words,
                row -> wanted.stream()
                        .allMatch(word -> row.texts().stream()
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word))));
    }

    private static Said dates(Random random) {
        List<LocalDate> days = Marsh.rows().stream().map(MarshRow::start).toList();
        LocalDate one = one(random, days).plusDays(random.nextInt(3) - 1);
        LocalDate other = one(random, days);
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        Map<String, Object> value = new HashMap<>();
        int open = random.nextInt(4);
        if (open != 1) {
            value.put("from", from.toString());
        }
        if (open != 2) {
            value.put("to", to.toString());
        }
        boolean overlap = random.nextBoolean();
        if (overlap || random.nextBoolean()) {
            value.put("match", overlap ? "OVERLAP" : "START");
        }
        return new Said(
                value,
                row -> (!value.containsKey("from") || !(overlap ? row.end() : row.start()).isBefore(from))
                        && (!value.containsKey("to") || !row.start().isAfter(to)));
    }

    private static Said box(Random random) {
        double south;
        double north;
        double west;
        double east;
        switch (random.nextInt(6)) {
            case 0 -> { // across the antimeridian
                south = -20;
                north = -16.45;
                west = 178;
                east = -179;
            }
            case 1 -> { // everything that has coordinates
                south = -90;
                north = 90;
                west = -180;
                east = 180;
            }
            case 2 -> { // a point
                south = 35.25;
                north = 35.25;
                west = 38.75;
                east = 38.75;
            }
            case 4 -> { // up to the antimeridian, from either side
                south = -18;
                north = -16;
                west = random.nextBoolean() ? 178.25 : -180;
                east = west == -180 ? -179 : 180;
            }
            case 3 -> { // the cap of the north, edges on places
                south = 66;
                north = 90;
                west = -180;
                east = 0;
            }
            default -> {
                south = random.nextInt(60) / 2.0;
                north = south + random.nextInt(20) / 2.0;
                west = random.nextInt(80) / 2.0;
                east = west + random.nextInt(20) / 2.0;
            }
        }
        return new Said(
                Map.of("south", south, "west", west, "north", north, "east", east),
                row -> row.latitude() != null
                        && row.latitude() >= south
                        && row.latitude() <= north
                        && (within(row.longitude(), west, east)
                                || Math.abs(row.longitude()) == 180 && within(-row.longitude(), west, east)));
    }

    private static boolean within(double longitude, double west, double east) {
        return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
    }

    private static Said near(Random random) {
        List<double[]> centres = List.of(
                new double[] {35.3, 38.8},
                new double[] {0, 0},
                new double[] {-17, 180},
                new double[] {-17, -179.9},
                new double[] {90, 33},
                new double[] {89.9, 10},
                new double[] {-89, 120},
                new double[] {66.2, 179.5});
        double[] centre = one(random, centres);
        double km = one(random, List.of(0.5, 1.0, 12.0, 50.0, 111.0, 500.0, 4999.0));
        return new Said(
                Map.of("latitude", centre[0], "longitude", centre[1], "km", km),
                row -> row.latitude() != null && km(centre[0], centre[1], row.latitude(), row.longitude()) <= km);
    }

    /** By vectors, and not by the haversines that are tested. */
    static double km(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double[] a = vector(latitude, longitude);
        double[] b = vector(otherLatitude, otherLongitude);
        double[] cross = {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
        };
        double sine = Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]);
        return 6371.0088 * Math.atan2(sine, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
    }

    private static double[] vector(double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        return new double[] {Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)};
    }

    /** One to four of the numbers. */
    private static Said toll(Random random) {
        Map<String, Function<MarshRow, Integer>> numbers = Map.of(
                "low", MarshRow::low, "best", MarshRow::best, "high", MarshRow::high, "civilians", MarshRow::civilians);
        Map<String, Object> value = new HashMap<>();
        List<Predicate<MarshRow>> all = new ArrayList<>();
        for (String number : Set.copyOf(pick(random, List.of("low", "best", "high", "civilians")))) {
            Said range = range(random, numbers.get(number));
            value.put(number, range.value);
            all.add(range.passes);
        }
        return new Said(value, row -> all.stream().allMatch(passes -> passes.test(row)));
    }

    private static Said range(Random random, Function<MarshRow, Integer> number) {
        int one = one(random, List.of(0, 1, 2, 3, 5, 9, 40, 3000));
        int other = one(random, List.of(1, 3, 5, 7, 20, 300, 2_000_000));
        Integer from = random.nextInt(4) == 0 ? null : (Integer) Math.min(one, other);
        Integer to = random.nextInt(3) == 0 ? null : (Integer) Math.max(one, other);
        Map<String, Object> value = new HashMap<>();
        value.put("from", from);
        if (to != null) {
            value.put("to", to);
        }
        return new Said(value, row -> {
            Integer counted = number.apply(row);
            return from == null && to == null
                    || counted != null && (from == null || counted >= from) && (to == null || counted <= to);
        });
    }

    private static Said side(Random random, boolean subgroups, Function<MarshRow, String> side) {
        List<String> words = pick(random, List.copyOf(ACTORS.keySet()));
        Set<String> meant = meant(words, subgroups);
        return new Said(words, row -> side.apply(row) != null && meant.contains(side.apply(row)));
    }

    private static Said kind(Random random, Function<MarshRow, String> side) {
        Map<String, String> kinds = new HashMap<>(
                Map.of("ucdp-actor:9001", "STATE", "ucdp-actor:9004", "STATE", "ucdp-actor:9", "CIVILIANS"));
        for (MarshRow row : Marsh.rows()) { // whoever has a dyad with a state is a rebel group
            if (row.dyad() != null && row.sideA() != null && row.sideB() != null) {
                if ("STATE".equals(kinds.get(row.sideA()))) {
                    kinds.putIfAbsent(row.sideB(), "REBEL_GROUP");
                } else if ("STATE".equals(kinds.get(row.sideB()))) {
                    kinds.putIfAbsent(row.sideA(), "REBEL_GROUP");
                }
            }
        }
        return ofMany(
                random,
                List.of("STATE", "CIVILIANS", "UNKNOWN", "REBEL_GROUP", "MILITIA"),
                row -> side.apply(row) == null ? null : kinds.getOrDefault(side.apply(row), "UNKNOWN"));
    }

    private static Set<String> meant(List<String> words, boolean subgroups) {
        Set<String> meant = new LinkedHashSet<>();
        for (String word : words) {
            String ref = ACTORS.get(word);
            meant.add(ref);
            if (subgroups) {
                meant.addAll(BELOW.getOrDefault(ref, Set.of()));
            }
        }
        return meant;
    }

    private static Said named(Random random, Map<String, String> known, Function<MarshRow, String> value) {
        List<String> words = pick(random, List.copyOf(known.keySet()));
        Set<String> meant = new LinkedHashSet<>();
        words.forEach(word -> meant.add(known.get(word)));
        return new Said(words, row -> value.apply(row) != null && meant.contains(value.apply(row)));
    }

    private static <T> Said ofMany(Random random, List<T> known, Function<MarshRow, T> value) {
        List<T> wanted = pick(random, known);
        return new Said(wanted, row -> value.apply(row) != null && wanted.contains(value.apply(row)));
    }

    private static <T> List<T> pick(Random random, List<T> known) {
        List<T> sorted = known.stream().sorted().toList();
        List<T> picked = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            picked.add(sorted.get(random.nextInt(sorted.size())));
        }
        return picked;
    }

    private static <T> T one(Random random, List<T> known) {
        return known.get(random.nextInt(known.size()));
    }
}
