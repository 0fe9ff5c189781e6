import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param data the events of the store, as UCDP GED has them
 * @param names of the attacks; empty for all
 * @param brief whether each is played in its short form
 * @param seconds how long each lasts
 */
record Options(Path data, List<Build> builds, List<String> names, boolean brief, double seconds) {

    private static final double SECONDS = 15;
    private static final double BRIEF_SECONDS = 1;

    /** Longer is never wanted: what does not hurt in a minute is no attack. */
    private static final double MOST_SECONDS = 60;

    static Options of(String... arguments) {
        List<Build> builds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean brief = false;
        double seconds = 0;
        for (int i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--jar" -> builds.add(Build.of(arguments[++i], "JVM"));
                case "--executable" -> builds.add(Build.of(arguments[++i], "executable"));
                case "--short" -> brief = true;
                case "--seconds" -> seconds = Math.min(MOST_SECONDS, Double.parseDouble(arguments[++i]));
                case "all" -> {}
                default -> names.add(arguments[i]);
            }
        }
        return new Options(Path.of(arguments[0]), builds, names, brief, seconds > 0 ? seconds : brief ? BRIEF_SECONDS : SECONDS);
    }
}
