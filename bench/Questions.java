import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * What is asked. Each operation has many questions that are asked in turn, so that no answer is one that the store
 * remembers, and says that its answers are to be computed. Only what is asked again while nothing changed, and warm
 * statistics, is the same question again and again, as that is what they are about. All
 * servers are asked about the same events, actors and dates: those that the first one, with the smallest store, has.
 */
final class Questions {

    private static final int PAGE = 50;

    /** How many different pages stand for one page. */
    private static final int PAGES = 20;

    /** How many events an import commits at a time. */
    private static final int CHUNK = 5000;

    /** How many events are passed at a time on the way to a page. */
    private static final int LARGE = 500;

    private static final String EVENT = """
            query($ref: String) { event(ref: $ref) {
              ref title start end typeOfViolence notes fatalities { low best high civilians } } }""";

    private static final String EVENTS = """
            query($after: String, $filter: EventFilter, $orderBy: [EventOrder!]) {
              events(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
                nodes { ref title start end typeOfViolence fatalities { low best high }
                  place { name latitude longitude admin1 country { alpha3 name } }
                  participations { side role actor { ref name kind } } }
                pageInfo { hasNextPage endCursor } } }""";

    private static final String STATISTICS = """
            query($by: [StatisticsDimension!]!, $filter: EventFilter) {
              statistics(groupBy: $by, filter: $filter, first: 500) {
                totals { events fatalities { low best high } }
                nodes { events fatalities { low best high } keys { label country { alpha3 } actor { ref } } } } }""";

    private static final String DEADLIEST = """
            query($ref: String) { actor(ref: $ref) { ref name kind eventCount
              events(first: 5, orderBy: [{by: FATALITIES_BEST}]) { nodes { title start fatalities { best } } } } }""";

    private static final String OPPONENTS = """
            query($ref: String) { actor(ref: $ref) { ref name kind eventCount
              opponents(first: 5) { events best actor { name } } } }""";

    private static final String MOST = """
            query($by: [StatisticsDimension!]!, $filter: EventFilter, $first: Int) {
              statistics(groupBy: $by, filter: $filter, orderBy: [{by: EVENTS}], first: $first) {
                nodes { keys { typeOfViolence country { alpha3 } actor { ref } } } } }""";

    /**
     * Questions that are asked in turn; none where a server has too few events for them.
     *
     * @param changed how many events a commit before each question changes; 0 for no commit
     * @param kept whether an answer that the server keeps will do; else it is computed each time
     */
    record Operation(String name, int changed, boolean kept, Function<Server, List<String>> questions, Check check) {}

    /** Whether an answer is the right one. */
    @FunctionalInterface
    interface Check {
        boolean holds(Server server, String answer) throws IOException;
    }

    private final Server small;
    private final List<Operation> operations = new ArrayList<>();

    Questions(Server small) {
        this.small = small;
    }

    List<Operation> all() throws IOException {
        List<Server.Step> walk = small.walk(null, PAGES, LARGE);
        List<String> dates = walk.stream().map(Server.Step::date).toList();
        List<String> refs = walk.stream().flatMap(step -> step.refs().stream().limit(PAGE)).toList();
        String country = most("COUNTRY", "", 1, "alpha3").getFirst();
        List<String> actors = most("ACTOR", "", 10, "ref");
        String inCountry = "\"country\":[\"" + country + "\"]";
        String type = most("TYPE_OF_VIOLENCE", inCountry, 1, "typeOfViolence").getFirst();

        add(
                "event by ref",
                server -> each(refs, ref -> body(EVENT, "\"ref\":" + quoted(ref))),
                (server, answer) -> answer.contains("\"notes\":") && answer.startsWith("{\"data\":{\"event\":{\"ref\":"));
        add("page of 50 events with places and actors", server -> pages(pagesIn(server, 0)), (server, answer) -> isPage(answer, PAGE));
        operations.add(new Operation(
                "the same, asked again while nothing changed",
                0,
                true,
                server -> pages(pagesIn(server, 0)),
                (server, answer) -> isPage(answer, PAGE)));
        add("the page 500 pages in", server -> pages(pagesIn(server, 500)), (server, answer) -> isPage(answer, PAGE));
        add("the page 5,000 pages in", server -> pages(pagesIn(server, 5000)), (server, answer) -> isPage(answer, PAGE));
        filtered(
                "filtered page: country, type, dates, deaths",
                each(
                        dates,
                        date -> inCountry + ",\"typeOfViolence\":[\"" + type + "\"],\"dates\":{\"to\":\"" + date
                                + "\"},\"fatalities\": {\"best\":{\"from\":2}}"),
                "");
        filtered("filtered page: an actor", each(actors, actor -> "\"actor\":[\"" + actor + "\"]"), "");
        filtered(
                "filtered page: country, dates, the deadliest first",
                each(dates, date -> inCountry + ",\"dates\":{\"to\":\"" + date + "\"}"),
                ",\"orderBy\":[{\"by\":\"FATALITIES_BEST\"}]");
        statistics("statistics country × month", "", true, "COUNTRY", "MONTH");
        statistics("statistics country × month of one country", inCountry, true, "COUNTRY", "MONTH");
        // What the summary that the store keeps of its events cannot answer.
        statistics("statistics country × month of deadly events", "\"fatalities\": {\"best\":{\"from\":1}}", false, "COUNTRY", "MONTH");
        statistics("statistics actor × year", "", false, "ACTOR", "YEAR");
        for (boolean deadliest : new boolean[] {true, false}) {
            add(
                    "actor with its count and five " + (deadliest ? "deadliest events" : "main opponents"),
                    server -> each(actors, actor -> body(deadliest ? DEADLIEST : OPPONENTS, "\"ref\":" + quoted(actor))),
                    (server, answer) -> Server.number(answer, "eventCount")
                            == server.count("\"actor\":[\"" + Server.texts(answer, "ref").getFirst() + "\"]"));
        }
        return operations;
    }

    private void add(String name, Function<Server, List<String>> questions, Check check) {
        operations.add(new Operation(name, 0, false, questions, check));
    }

    /** First pages of lists, by these filters. */
    private void filtered(String name, List<String> filters, String order) {
        add(
                name,
                server -> each(filters, filter -> body(EVENTS, "\"filter\":{" + filter + "}" + order)),
                (server, answer) -> isPage(answer, PAGE) || answer.contains("\"hasNextPage\":false"));
    }

    /** Warm and cold. Where all rows stand on one page and do not overlap, they must sum up to the total. */
    private void statistics(String name, String filter, boolean sums, String... by) {
        String question = grouped(filter, by);
        Check check = (server, answer) -> {
            int events = server.count(filter);
            String[] rows = answer.split("\"nodes\":", 2);
            return Server.number(rows[0], "events") == events
                    && (!sums || rows[1].split("\"events\":").length > 500 || sum(rows[1]) == events);
        };
        operations.add(new Operation(name + ", cold", 1, true, server -> List.of(question), check));
        if (!sums) {
            operations.add(new Operation(
                    name + ", after " + CHUNK + " events changed", CHUNK, true, server -> List.of(question), check));
        }
        operations.add(new Operation(name + ", warm", 0, true, server -> List.of(question), check));
    }

    /** What the summary does not know, and the events in memory do. */
    static String byActorAndYear() {
        return grouped("", "ACTOR", "YEAR");
    }

    private static String grouped(String filter, String... by) {
        return body(
                STATISTICS, "\"by\":[\"" + String.join("\",\"", by) + "\"]" + (filter.isEmpty() ? "" : ",\"filter\":{" + filter + "}"));
    }

    /** Statistics over all that a filter lets through. */
    static String byCountryAndMonth(String filter) {
        return grouped(filter, "COUNTRY", "MONTH");
    }

    private static int sum(String rows) {
        int sum = 0;
        String[] parts = rows.split("\"events\":");
        for (int i = 1; i < parts.length; i++) {
            sum += Integer.parseInt(parts[i].split("\\D", 2)[0]);
        }
        return sum;
    }

    private List<String> most(String by, String filter, int first, String key) throws IOException {
        return Server.texts(
                small.ask(body(
                        MOST, "\"by\":[\"" + by + "\"],\"filter\":{" + filter + "},\"first\":" + first)),
                key);
    }

    /** Whether it holds so many events, each with its place and its actors. */
    private static boolean isPage(String answer, int events) {
        return answer.split("\"participations\":\\[\\{", -1).length == events + 1
                && answer.split("\"place\":\\{", -1).length == events + 1;
    }

    private static List<String> pages(List<String> cursors) {
        return each(cursors, cursor -> body(EVENTS, "\"after\":" + quoted(cursor)));
    }

    /** Where so many pages after another begin that have so many before them: the first one nowhere, which is null. */
    private static List<String> pagesIn(Server server, int pages) {
        if (server.events <= (pages + PAGES) * PAGE) {
            return List.of();
        }
        try {
            // A cursor says where to go on, and not by what steps it was come by.
            List<Server.Step> before = server.walk(null, pages * PAGE / LARGE, LARGE);
            String first = before.isEmpty() ? null : before.getLast().cursor();
            List<String> cursors = new ArrayList<>(Collections.singletonList(first));
            server.walk(first, PAGES - 1, PAGE).forEach(step -> cursors.add(step.cursor()));
            return cursors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> each(List<String> values, Function<String, String> question) {
        return values.stream().map(question).toList();
    }

    /** The body of a request: one document for many questions, as applications send it, and its variables. */
    static String body(String document, String variables) {
        return "{\"query\":" + quoted(document.replaceAll("\\s+", " ")) + ",\"variables\":{" + variables + "}}";
    }

    static String quoted(String text) {
        return text == null ? "null" : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
