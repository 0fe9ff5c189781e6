import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running server: what it answers, what it takes of the machine, and a way into its store past it. */
final class Server implements AutoCloseable {

    /** For how long the events may take to be in memory, in nanoseconds. */
    private static final long PATIENCE = 180_000_000_000L;

    final int port;
    final int events;

    /** How long it took to start, in milliseconds, and how many MB its data take. */
    final int start;

    final int folder;

    private final ProcessHandle process;
    private final Client client;
    private final Connection store;

    /** Resident memory before the first question that needs data, and the most it was, in MB. */
    final double idleMemory;

    double busyMemory;

    /** How long the first statistics of its life took, in milliseconds. */
    final double firstStatistics;

    /** How long the first ones that the summary cannot answer took, and how long until the events were in memory. */
    double firstLive;

    double inMemory;

    /** Resident memory then, in MB. */
    double settledMemory;

    /**
     * @param events how many it must have
     * @param store the JDBC URL of its H2 store, which lets a second process in
     * @param first a question that no statistics were asked before
     */
    Server(int port, long pid, String store, int events, int start, int folder, String first)
            throws IOException, SQLException {
        this.port = port;
        this.events = events;
        this.start = start;
        this.folder = folder;
        this.process = ProcessHandle.of(pid).orElseThrow();
        this.client = new Client(port);
        this.store = DriverManager.getConnection(store, "casus", "casus");
        this.store.setAutoCommit(false);
        this.idleMemory = memory();
        long asked = System.nanoTime();
        ask(first);
        this.firstStatistics = (System.nanoTime() - asked) / 1e6;
    }

    /** The answer to a question, given as JSON. */
    String ask(String body) throws IOException {
        return ask(Client.fresh(body));
    }

    String ask(byte[] request) throws IOException {
        String answer = new String(client.send(request), StandardCharsets.UTF_8);
        if (answer.contains("\"errors\":[")) {
            throw new IOException(
                    new String(request, StandardCharsets.UTF_8) + "\n" + answer.substring(0, Math.min(answer.length(), 2000)));
        }
        return answer;
    }

    /** How many events a filter lets through. */
    int count(String filter) throws IOException {
        return number(
                ask(Questions.body(
                        "query($filter: EventFilter) { events(filter: $filter, first: 0) { totalCount } }",
                        "\"filter\":{" + filter + "}")),
                "totalCount");
    }

    /** A page on the way through all events: the cursor behind it, its refs, and the first day of its last event. */
    record Step(String cursor, List<String> refs, String date) {}

    /**
     * Goes page by page, the newest events first.
     *
     * @param after the cursor to begin behind; null to begin at the start
     * @param pages how many, or fewer where the events end
     */
    List<Step> walk(String after, int pages, int size) throws IOException {
        List<Step> steps = new ArrayList<>();
        String cursor = after;
        for (int i = 0; i < pages; i++) {
            String answer = ask(Questions.body(
                    "query($size: Int, $after: String) { events(first: $size, after: $after) { nodes { ref start } "
                            + "pageInfo { hasNextPage endCursor } } }",
                    "\"size\":" + size + ",\"after\":" + Questions.quoted(cursor)));
            if (!answer.contains("\"hasNextPage\":true")) {
                break;
            }
            cursor = texts(answer, "endCursor").getFirst();
            steps.add(new Step(cursor, texts(answer, "ref"), texts(answer, "start").getLast()));
        }
        return steps;
    }

    /** The texts of that name in an answer. */
    static List<String> texts(String answer, String name) {
        return Pattern.compile("\"" + name + "\":\"([^\"]+)\"")
                .matcher(answer)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The first number of that name in an answer. */
    static int number(String answer, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(answer);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + name + " in " + answer);
        }
        return Integer.parseInt(found.group(1));
    }

    /** Resident memory in MB. */
    double memory() throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        return Double.parseDouble(new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()) / 1024;
    }

    /** What its process has spent of the processors' time, in nanoseconds; in steps of 10 ms on Linux. */
    long processorTime() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    /**
     * Commits a write that changes nothing, as far as what is remembered of the data can tell an import: the version is
     * raised, each table that statistics read is touched, and so many events are said to have changed, the last ones.
     *
     * @param changed 0 for no write
     */
    void write(int changed) throws SQLException {
        if (changed == 0) {
            return;
        }
        try (Statement sql = store.createStatement()) {
            sql.execute("update data_version set version = version + 1");
            sql.execute("insert into event_change select version, "
                    + "(select min(id) from (select id from event order by id desc limit " + changed + ")), "
                    + "(select max(id) from event) from data_version");
            sql.execute("update event_summary set events = events where month_no = (select max(month_no) from event_summary)");
            sql.execute("update event set version = version where id = (select max(id) from event)");
            sql.execute("update participation set role = role where id = (select max(id) from participation)");
        }
        store.commit();
    }

    /**
     * Asks until the answer comes from the events that the server keeps in memory, which the first such question makes it
     * read.
     *
     * @param question one that its database groups by an array_agg where they are not in memory
     */
    void settle(String question) throws Exception {
        long asked = System.nanoTime();
        ask(question);
        firstLive = (System.nanoTime() - asked) / 1e6;
        while (true) {
            write(1);
            countStatements();
            ask(question);
            int grouped = number("select count(*) from information_schema.query_statistics where sql_statement like '%array_agg%'");
            execute("set query_statistics false");
            if (grouped == 0) {
                break;
            }
            if (System.nanoTime() - asked > PATIENCE) {
                throw new IllegalStateException("the events of the server on port " + port + " never were in memory");
            }
            Thread.sleep(100);
        }
        inMemory = (System.nanoTime() - asked) / 1e6;
        settledMemory = memory();
    }

    private int number(String query) throws SQLException {
        try (Statement sql = store.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    /** Begins to count the statements that the store runs. */
    void countStatements() throws SQLException {
        execute("set query_statistics false");
        execute("set query_statistics true");
    }

    /** How many it ran since, and counts no more. */
    int statements() throws SQLException {
        int number = number("select sum(execution_count) from information_schema.query_statistics"
                + " where lower(sql_statement) like 'select%' and sql_statement not like '%query_statistics%'");
        execute("set query_statistics false");
        return number;
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = store.createStatement()) {
            sql.execute(statement);
        }
        store.commit();
    }

    @Override
    public void close() throws IOException, SQLException {
        client.close();
        store.close();
    }
}
