import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks running servers and writes how long their answers take, as tables: {@code java -cp H2.jar bench/Load.java SECONDS
 * {PORT PID JDBC_URL EVENTS START FOLDER}...}, a group of six for each server, the smallest store first; START and FOLDER,
 * how many ms it took to start and how many MB its data take, are for the table only. {@code bench/run} calls it.
 *
 * <p>The servers take turns within each operation, so that whatever else the machine does meets all of them alike: their
 * ratio is what holds elsewhere. Each question is asked once before, its answer is checked and kept, and every answer
 * that is timed must be the same, byte for byte.
 *
 * <p>H2's driver is needed for two things that no client can do: to commit a write before each cold question, and to
 * count the statements of an answer.
 */
final class Load {

    /** Turns of each server within an operation. */
    private static final int TURNS = 5;

    /** How many clients ask at a time in the second round. */
    private static final int CONNECTIONS = 8;

    /** How many cold answers are timed, by turns: enough for a 99th percentile. */
    private static final int COLD = 200;

    /** How long cold questions may take in all, as a multiple of the time for warm ones, where they are slow. */
    private static final int COLD_PATIENCE = 3;

    /** What one server's answers to one operation took. */
    private static final class Result {
        private final Server server;
        private final List<byte[]> requests = new ArrayList<>();
        private final List<byte[]> answers = new ArrayList<>();
        private double statements;
        private final Times alone = new Times();
        private final Times together = new Times();

        private Result(Server server) {
            this.server = server;
        }

        /** Whether its store is large enough for the operation. */
        private boolean asked() {
            return !requests.isEmpty();
        }

        private void ask(Client client, int turn, Times times) throws IOException {
            int which = turn % requests.size();
            long asked = System.nanoTime();
            byte[] answer = client.send(requests.get(which));
            times.add(System.nanoTime() - asked);
            if (!Arrays.equals(answer, answers.get(which))) {
                throw new IOException("another answer than before to "
                        + new String(requests.get(which), StandardCharsets.UTF_8) + "\n"
                        + start(new String(answer, StandardCharsets.UTF_8)));
            }
        }
    }

    /** An operation and each server's results. */
    private record Measured(Questions.Operation operation, List<Result> results) {}

    private final Duration time;
    private final List<Server> servers = new ArrayList<>();

    private Load(Duration time) {
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        Load load = new Load(Duration.ofMillis((long) (Double.parseDouble(arguments[0]) * 1000)));
        for (int i = 1; i < arguments.length; i += 6) {
            load.servers.add(new Server(
                    Integer.parseInt(arguments[i]),
                    Long.parseLong(arguments[i + 1]),
                    arguments[i + 2],
                    Integer.parseInt(arguments[i + 3]),
                    Integer.parseInt(arguments[i + 4]),
                    Integer.parseInt(arguments[i + 5]),
                    Questions.byCountryAndMonth("")));
        }
        for (Server server : load.servers) {
            server.settle(Questions.byActorAndYear());
        }
        load.run();
        for (Server server : load.servers) {
            server.close();
        }
    }

    private void run() throws Exception {
        List<Measured> all = new ArrayList<>();
        for (Questions.Operation operation : new Questions(servers.getFirst()).all()) {
            List<Result> results = new ArrayList<>();
            for (Server server : servers) {
                results.add(prepare(operation, server));
            }
            if (results.stream().anyMatch(Result::asked)) {
                all.add(new Measured(operation, results));
            }
        }
        System.err.println("warming up");
        for (Measured measured : all) {
            for (Result result : measured.results) {
                if (result.asked()) {
                    warmUp(measured.operation, result);
                }
            }
        }
        long started = System.nanoTime();
        long busy = busyTime();
        long own = ownTime();
        for (Measured measured : all) {
            measure(measured);
        }
        double available = (System.nanoTime() - started) * (double) Runtime.getRuntime().availableProcessors();
        double others = busy < 0 ? -1 : (busyTime() - busy - (ownTime() - own)) / available;
        print(all);
        if (others >= 0) {
            line("");
            line("Other processes took %.0f %% of the processors' time while this was measured.", 100 * others);
        }
    }

    private static String start(String answer) {
        return answer.substring(0, Math.min(answer.length(), 1000));
    }

    /** Asks everything once, checks it and keeps the answers. */
    private static Result prepare(Questions.Operation operation, Server server) throws Exception {
        Result result = new Result(server);
        List<String> questions = operation.questions().apply(server);
        for (String question : questions) {
            String answer = server.ask(question);
            if (!operation.check().holds(server, answer)) {
                throw new IllegalStateException(operation.name() + ": a wrong answer to " + question + "\n" + start(answer));
            }
            result.requests.add(operation.kept() ? Client.request(question) : Client.fresh(question));
            result.answers.add(answer.getBytes(StandardCharsets.UTF_8));
        }
        if (!questions.isEmpty()) {
            server.write(operation.changed());
            server.countStatements();
            for (byte[] request : result.requests.subList(0, Math.min(questions.size(), 10))) {
                server.ask(request);
            }
            result.statements = server.statements() / (double) Math.min(questions.size(), 10);
        }
        return result;
    }

    private void warmUp(Questions.Operation operation, Result result) throws Exception {
        if (operation.changed() > 0) {
            cold(result, operation.changed(), COLD, time, new Times());
        } else {
            warm(result, 1, time, new Times());
        }
    }

    private void measure(Measured measured) throws Exception {
        System.err.println(measured.operation.name());
        List<Result> results =
                measured.results.stream().filter(Result::asked).toList();
        Duration turn = time.dividedBy(TURNS);
        for (Result result : results) {
            warmUp(measured.operation, result);
        }
        for (int i = 0; i < TURNS; i++) {
            for (Result result : results) {
                int changed = measured.operation.changed();
                if (changed > 0) {
                    cold(result, changed, COLD / TURNS, turn.multipliedBy(COLD_PATIENCE), result.alone);
                } else {
                    warm(result, 1, turn, result.alone);
                }
            }
        }
        for (int i = 0; i <= TURNS && measured.operation.changed() == 0; i++) {
            for (Result result : results) {
                // The first turn warms up what eight at a time call.
                warm(result, CONNECTIONS, turn, i == 0 ? new Times() : result.together);
                result.server.busyMemory = Math.max(result.server.busyMemory, result.server.memory());
            }
        }
        for (Result result : results) {
            System.err.printf(
                    Locale.ROOT,
                    "%,12d events: %.1f statements, p50 %.2f ms, p99 %.2f ms, %.2f ms of the processor%n",
                    result.server.events,
                    result.statements,
                    result.alone.percentile(50),
                    result.alone.percentile(99),
                    result.alone.processorMillis());
        }
    }

    /** Asks for so long, on so many connections at a time. */
    private static void warm(Result result, int connections, Duration time, Times times) throws Exception {
        long processor = result.server.processorTime();
        long started = System.nanoTime();
        List<Callable<Times>> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int first = i * 7;
            clients.add(() -> {
                Times own = new Times();
                try (Client client = new Client(result.server.port)) {
                    for (int turn = first; System.nanoTime() - started < time.toNanos(); turn++) {
                        result.ask(client, turn, own);
                    }
                }
                return own;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (Future<Times> own : threads.invokeAll(clients)) {
                times.addAll(own.get());
            }
        }
        times.elapsed += System.nanoTime() - started;
        times.processor += result.server.processorTime() - processor;
    }

    /** Asks so many times, each time after a commit, so that no answer from before holds any more. */
    private static void cold(Result result, int changed, int number, Duration patience, Times times) throws Exception {
        long started = System.nanoTime();
        try (Client client = new Client(result.server.port)) {
            for (int turn = 0; turn < number && System.nanoTime() - started < patience.toNanos(); turn++) {
                result.server.write(changed);
                long processor = result.server.processorTime();
                result.ask(client, turn, times);
                times.processor += result.server.processorTime() - processor;
            }
        }
    }

    /** What this process and the servers have spent of the processors' time. */
    private long ownTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos()
                + servers.stream().mapToLong(Server::processorTime).sum();
    }

    /** What all processes of the machine have, where Linux tells; else -1. */
    private static long busyTime() throws IOException {
        Path stat = Path.of("/proc/stat");
        if (!Files.isReadable(stat)) {
            return -1;
        }
        // user, nice and system, in hundredths of a second
        String[] fields = Files.readAllLines(stat).getFirst().split(" +");
        return (Long.parseLong(fields[1]) + Long.parseLong(fields[2]) + Long.parseLong(fields[3])) * 10_000_000;
    }

    // What is written down ------------------------------------------------------------------------------------------

    private void print(List<Measured> all) {
        line("### One connection");
        line("");
        StringBuilder head = new StringBuilder("| | SQL |");
        StringBuilder rule = new StringBuilder("|---|--:|");
        for (Server server : servers) {
            head.append(String.format(Locale.ROOT, " %,d events: p50 | p99 | CPU |", server.events));
            rule.append("--:|--:|--:|");
        }
        boolean two = servers.size() == 2;
        line("%s", head + (two ? " p50, × | CPU, × |" : ""));
        line("%s", rule + (two ? "--:|--:|" : ""));
        for (Measured measured : all) {
            StringBuilder row = new StringBuilder("| " + measured.operation.name() + " |");
            row.append(number(measured.results.getLast().statements)).append(" |");
            for (Result result : measured.results) {
                Times times = result.alone;
                row.append(
                        times.isEmpty()
                                ? " – | – | – |"
                                : number(times.percentile(50)) + " |" + number(times.percentile(99)) + " |"
                                        + number(times.processorMillis()) + " |");
            }
            if (two) {
                Times small = measured.results.getFirst().alone;
                Times large = measured.results.getLast().alone;
                row.append(
                        small.isEmpty() || large.isEmpty()
                                ? " – | – |"
                                : number(large.percentile(50) / small.percentile(50)) + " |"
                                        + number(large.processorMillis() / small.processorMillis()) + " |");
            }
            line("%s", row);
        }
        line("");
        line("### Eight connections");
        line("");
        head = new StringBuilder("| |");
        rule = new StringBuilder("|---|");
        for (Server server : servers) {
            head.append(String.format(Locale.ROOT, " %,d events: answers/s | p50 | p99 |", server.events));
            rule.append("--:|--:|--:|");
        }
        line("%s", head);
        line("%s", rule);
        for (Measured measured : all) {
            if (measured.operation.changed() == 0) {
                StringBuilder row = new StringBuilder("| " + measured.operation.name() + " |");
                for (Result result : measured.results) {
                    Times times = result.together;
                    row.append(
                            times.isEmpty()
                                    ? " – | – | – |"
                                    : number(times.perSecond()) + " |" + number(times.percentile(50)) + " |"
                                            + number(times.percentile(99)) + " |");
                }
                line("%s", row);
            }
        }
        line("");
        line("### The server");
        line("");
        line("| events | data folder | start to first answer | first statistics after it | resident then"
                + " | first by actor × year | until events are in memory | resident then | most resident under load |");
        line("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (Server server : servers) {
            line(
                    "| %,d | %,d MB | %,d ms | %,.0f ms | %,.0f MB | %,.0f ms | %,.0f ms | %,.0f MB | %,.0f MB |",
                    server.events,
                    server.folder,
                    server.start,
                    server.firstStatistics,
                    server.idleMemory,
                    server.firstLive,
                    server.inMemory,
                    server.settledMemory,
                    server.busyMemory);
        }
    }

    private static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** About three digits. */
    private static String number(double value) {
        return String.format(
                Locale.ROOT, value >= 100 ? " %,.0f" : value >= 10 ? " %.1f" : " %.2f", value);
    }
}
