import java.util.Collection;
import java.util.Locale;

/**
 * What an attack did to a server.
 *
 * @param normal the 99th percentile of the others' pages before, in ms
 * @param meanwhile how the others fared while it lasted
 * @param present subscribers who stayed
 * @param memory the most that was resident, in MB
 * @param heap the most that was seen in use, in MB
 * @param health what the server said of its liveness
 * @param healthy whether that was right
 * @param recovery seconds from its end until everything was normal; infinite where that did not come
 * @param faults what else the server should not have done
 */
record Result(
        Attack attack,
        Build build,
        double normal,
        Others.Fared meanwhile,
        int present,
        long memory,
        long heap,
        String health,
        boolean healthy,
        double recovery,
        Collection<String> faults) {

    /** How many times their normal time the others may take. */
    private static final double SLOWER = 3;

    static final double ANSWERED = 0.99;

    /** The same in the short form, which has few requests and a machine that does other things. */
    private static final double ANSWERED_BRIEFLY = 0.95;

    /** In seconds. */
    private static final double RECOVERED = 10;

    /** Where fewer than so many are answered, the service was stopped and not merely slowed. */
    private static final double STOPPED = 0.9;

    /** The same for requests of one kind, such as exports. */
    private static final double STOPPED_KIND = 0.5;

    enum Verdict {
        HELD,
        SLOWED,
        STOPPED
    }

    static final String HEAD = """
            | attack | build | verdict | p99 before | p99 meanwhile | × | answered 200 | subscribers | resident | heap | live | normal after | |
            |---|---|---|--:|--:|--:|--:|--:|--:|--:|---|--:|---|""";

    /** @param strictly whether the others' times count, too, which they cannot on a machine that does other things */
    Verdict verdict(boolean strictly) {
        if (recovery > RECOVERED
                || meanwhile.share() < STOPPED
                || meanwhile.worstShare() < STOPPED_KIND
                || present < STOPPED * Audience.SIZE) {
            return Verdict.STOPPED;
        }
        boolean held = meanwhile.share() >= (strictly ? ANSWERED : ANSWERED_BRIEFLY)
                && present == Audience.SIZE
                && memory <= build.mostMemory()
                && healthy
                && faults.isEmpty()
                && (!strictly || meanwhile.p99() <= SLOWER * normal);
        return held ? Verdict.HELD : Verdict.SLOWED;
    }

    /** As a row of the table. */
    String row(boolean strictly) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %.1f %%%s | %,d | %,d MB | %s | %s | %s | %s |",
                attack.name(),
                build.label(),
                verdict(strictly).name().toLowerCase(Locale.ROOT),
                known("%.1f ms", normal),
                known("%,.1f ms", meanwhile.p99()),
                known("%.1f", meanwhile.p99() / normal),
                Math.floor(1000 * meanwhile.share()) / 10,
                meanwhile.worstShare() < ANSWERED ? worst() : "",
                present,
                memory,
                heap > 0 ? heap + " MB" : "–",
                health,
                known("%.1f s", recovery),
                String.join("; ", faults));
    }

    private String worst() {
        String kind = meanwhile.worst().name().toLowerCase(Locale.ROOT) + "s";
        return String.format(Locale.ROOT, " (%s: %.0f %%)", kind, 100 * meanwhile.worstShare());
    }

    private static String known(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "∞";
    }
}
