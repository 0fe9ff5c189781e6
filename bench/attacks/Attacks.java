import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Attacks servers that it starts, and writes as a table what came of it for everybody else: {@code java
 * bench/attacks/Attacks.java DATA.csv [ATTACK…] --jar FOLDER --executable FILE}. {@code bench/attack} calls it.
 *
 * <p>Nothing but loopback addresses is ever attacked: the only servers that it knows are its own.
 */
final class Attacks {

    /** From many addresses to few frames; those that need a server of their own come last. */
    static final List<Attack> ALL = Stream.of(
                    Bodies.attacks(),
                    Heads.attacks(),
                    Readers.attacks(),
                    Exports.attacks(),
                    Live.attacks(),
                    Frames.attacks(),
                    Messages.attacks(),
                    Packed.attacks(),
                    Values.attacks(),
                    Smuggling.attacks(),
                    Credentials.attacks())
            .flatMap(List::stream)
            .toList();

    /** A line that says that the server failed, and the next one, which mostly says how. */
    private static final Pattern ERROR = Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d \\S+ ERROR (.{1,150}).*\\R?(.{0,150})");

    private final Options options;
    private final Map<Build, Path> stores = new HashMap<>();
    private final Map<Build, Target.Keys> keys = new HashMap<>();
    private final Audience audience = new Audience();
    private boolean held = true;

    private Attacks(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        Set<String> known = ALL.stream().map(Attack::name).collect(Collectors.toCollection(TreeSet::new));
        if (options.names().contains("list") || !known.containsAll(options.names())) {
            ALL.forEach(attack -> System.out.printf("%-16s %s%n", attack.name(), attack.what()));
            System.exit(options.names().contains("list") ? 0 : 2);
        }
        Attacks attacks = new Attacks(options);
        attacks.prepare(options.data().toAbsolutePath().getParent());
        attacks.play();
        System.exit(attacks.held ? 0 : 1);
    }

    /** Each build has a store of its own, as it would make it. */
    private void prepare(Path folder) throws IOException, InterruptedException {
        for (Build build : options.builds()) {
            say("importing into a store of " + build.label());
            Path store = Files.createDirectory(folder.resolve("store-" + stores.size()));
            Map<String, String> settings = Map.of("CASUS_DATA_FOLDER", store.toString(), "CASUS_SAMPLE_LOAD", "false");
            build.run(settings, "import", "ucdp-ged", options.data().toString(), "--release", "24.1");
            stores.put(build, store);
            keys.put(build, new Target.Keys(
                    build.run(settings, "keys", "add", "reader", "--role", "READER"),
                    build.run(settings, "keys", "add", "editor", "--role", "EDITOR")));
        }
    }

    private void play() throws Exception {
        List<Attack> some = ALL.stream()
                .filter(attack -> options.names().isEmpty() || options.names().contains(attack.name()))
                .toList();
        System.out.println(Result.HEAD);
        if (options.brief()) {
            for (Build build : options.builds()) {
                playOnFewServers(build, some);
            }
            return;
        }
        for (Attack attack : some) {
            for (Build build : options.builds()) {
                try (Scene scene = new Scene(build, attack.settings())) {
                    scene.play(attack);
                }
            }
        }
    }

    /** One after the other on the same server, as long as that stands it. */
    private void playOnFewServers(Build build, List<Attack> some) throws Exception {
        Scene scene = null;
        try {
            for (Attack attack : some) {
                if (scene != null && !scene.settings.equals(attack.settings())) {
                    scene.close();
                    scene = null;
                }
                if (scene == null) {
                    scene = new Scene(build, attack.settings());
                }
                if (scene.play(attack).verdict(false) == Result.Verdict.STOPPED) {
                    scene.close();
                    scene = null;
                }
            }
        } finally {
            if (scene != null) {
                scene.close();
            }
        }
    }

    private static void say(String text) {
        System.err.println("bench/attack: " + text);
    }

    /** A server, with everybody who means no harm. */
    private final class Scene implements AutoCloseable {

        /** In seconds. */
        private static final double WARM = 6;
        private static final double NORMAL = 4;
        private static final double BRIEF = 1.5;
        private static final int MOST_WARM = 8;
        private static final double MOST_RECOVERY = 30;
        private static final double BRIEF_RECOVERY = 12;

        /** A second in which the slowest take no longer than this is normal, whatever normal is. */
        private static final double NEVER_SLOW = 50;

        /** In MB: who makes a server write more than this fills its disk. */
        private static final long MOST_LOGGED = 10;

        private final Build build;
        private final Map<String, String> settings;
        private final Target target;
        private final Others others;
        private final double normal;

        private Scene(Build build, Map<String, String> settings) throws IOException, InterruptedException {
            this.build = build;
            this.settings = settings;
            target = new Target(build, stores.get(build), keys.get(build), settings);
            audience.gather(target);
            others = new Others(target);
            sleep(options.brief() ? BRIEF : WARM);
            normal = normal();
        }

        /** What the others take while nothing is wrong, in ms: measured again as long as a server that is cold is slow. */
        private double normal() throws InterruptedException {
            double p99 = Double.POSITIVE_INFINITY;
            for (int i = 0; i < MOST_WARM && p99 > NEVER_SLOW; i++) {
                long start = System.nanoTime();
                sleep(options.brief() ? BRIEF : NORMAL);
                p99 = others.fared(start, System.nanoTime() - 500_000_000).p99();
            }
            return p99;
        }

        private Result play(Attack attack) throws Exception {
            say(attack.name() + " against " + build.label());
            audience.gather(target);
            long logged = target.logged();
            Result result;
            try (Watch watch = new Watch(target)) {
                long start = System.nanoTime();
                Stage stage = new Stage(target, options.seconds() * (options.brief() ? attack.length() : 1));
                try (stage) {
                    attack.script().play(stage);
                }
                long end = System.nanoTime();
                double recovery = recovery(end);
                Others.Fared meanwhile = others.fared(start, end);
                int present = audience.present(10);
                boolean healthy = meanwhile.share() < Result.ANSWERED || watch.alwaysUp();
                note(stage, logged);
                result = new Result(
                        attack, build, normal, meanwhile, present, watch.mostMemory(), watch.mostHeap(), watch.health(), healthy,
                        recovery, stage.faults());
            }
            System.out.println(result.row(!options.brief()));
            held &= result.verdict(!options.brief()) == Result.Verdict.HELD;
            return result;
        }

        /** What the server says of itself that it should not have come to. */
        private void note(Stage stage, long logged) throws IOException {
            if (!target.isAlive()) {
                stage.fault("the server ended");
            }
            long megabytes = target.logged() - logged >> 20;
            if (megabytes > MOST_LOGGED) {
                stage.fault("logged " + megabytes + " MB");
            }
            String log = target.log(logged);
            if (log.contains("OutOfMemoryError")) {
                stage.fault("out of memory");
            }
            Matcher error = ERROR.matcher(log);
            if (error.find()) {
                stage.fault("logged: " + (error.group(1) + ": " + error.group(2)).replaceAll("[|\\s]+", " ").strip());
            }
        }

        /** From its end to the first second that was as before, in seconds. */
        private double recovery(long end) throws InterruptedException {
            double most = options.brief() ? BRIEF_RECOVERY : MOST_RECOVERY;
            double length = options.brief() ? 0.5 : 1;
            for (double after = 0; after <= most; after += 0.1) {
                long from = end + (long) (after * 1e9);
                long to = from + (long) (length * 1e9);
                sleep((to - System.nanoTime()) / 1e9 + 0.1);
                Others.Fared fared = others.fared(from, to);
                if (fared.share() == 1 && fared.p99() <= Math.max(NEVER_SLOW, 3 * normal)) {
                    return after;
                }
            }
            return Double.POSITIVE_INFINITY;
        }

        private void sleep(double seconds) throws InterruptedException {
            Thread.sleep((long) Math.max(0, seconds * 1000));
        }

        @Override
        public void close() throws IOException, InterruptedException {
            others.close();
            audience.close();
            target.close();
        }
    }
}
