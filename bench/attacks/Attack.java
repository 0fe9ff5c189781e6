import java.util.Map;

/**
 * What somebody could do to a server.
 *
 * @param name as the command line has it
 * @param what it is, for the table
 * @param settings of the server that it needs, beside those that every server here has
 * @param length of its short form, as compared with others
 * @param script what is done
 */
record Attack(String name, String what, Map<String, String> settings, double length, Script script) {

    /** Goes on until the stage says that it is over; what it opened is closed by the stage. */
    interface Script {
        void play(Stage stage) throws Exception;
    }

    Attack(String name, String what, Script script) {
        this(name, what, Map.of(), 1, script);
    }

    /** The same on a server with these settings. */
    Attack with(Map<String, String> more) {
        return new Attack(name, what, more, length, script);
    }

    /** The same, with a short form that takes so many times longer. */
    Attack longer(double times) {
        return new Attack(name, what, settings, times, script);
    }
}
