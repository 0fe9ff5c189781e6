import java.util.Map;

/**
 * What somebody could do to a server.
 *
 * @param name as the command line has it
 * @param what it is, for the table
 * @param settings of the server that it needs, beside those that every server here has
 * @param script what is done
 */
record Attack(String name, String what, Map<String, String> settings, Script script) {

    /** Goes on until the stage says that it is over; what it opened is closed by the stage. */
    interface Script {
        void play(Stage stage) throws Exception;
    }

    Attack(String name, String what, Script script) {
        this(name, what, Map.of(), script);
    }
}
