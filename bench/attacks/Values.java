import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that are whole, and as large, as deep, or as many as their limits let them be. */
final class Values {

    private Values() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("values", "8 connections of 2 addresses filter by 100,000 countries, refs, actors and tags", stage -> {
                    String values = IntStream.range(0, 100_000).mapToObj(i -> "\"a" + i + "\"").collect(Collectors.joining(","));
                    String[] fields = {"country", "ref", "actor", "tag"};
                    stage.cast(8, 0.1, number -> {
                        String field = fields[number % fields.length];
                        String document = "query Q($v: [String!]) { events(filter: {" + field + ": $v}) { totalCount } }";
                        String request = Wire.post("/graphql", "{\"query\":\"" + document + "\",\"variables\":{\"v\":[" + values + "]}}");
                        Wire wire = stage.connect(number % 2).patience(30_000);
                        stage.repeat(2, time -> check(stage, "100,000 values of " + field, wire.send(request).answer()));
                    });
                    stage.rest();
                }),
                new Attack("documents", "8 connections of 2 addresses send documents as long as they may be, each another one", stage -> {
                    String fields = " a: events(first: 1) { nodes { ref } }".repeat(60);
                    stage.cast(8, 0.1, number -> {
                        Wire wire = stage.connect(number % 2).patience(30_000);
                        stage.repeat(50, time -> {
                            String document = "query Q" + number + "_" + time + " {" + fields + " #" + " ".repeat(12_000) + "\n}";
                            check(stage, "a long document", wire.send(Wire.ask(document.replace("\n", "\\n"))).answer());
                        });
                    });
                    stage.rest();
                }),
                new Attack("nesting", "8 connections of 2 addresses send JSON that nests 400,000 deep", stage -> {
                    String deep = "[".repeat(400_000);
                    stage.cast(8, 0.1, number -> {
                        String path = number % 2 == 0 ? "/graphql" : "/export/events.csv";
                        String[] bodies = {deep, "{\"variables\":" + deep, "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + deep,
                            "{\"filter\":{\"or\":".repeat(10_000)};
                        Wire wire = stage.connect(number % 2).patience(30_000);
                        stage.repeat(10, time ->
                                check(stage, "deep JSON", wire.send(Wire.post(path, bodies[time % bodies.length])).answer()));
                    });
                    stage.rest();
                }));
    }

    /** Refused or answered, in order either way. */
    private static void check(Stage stage, String what, Wire.Answer answer) {
        if (answer.status() >= 500 && answer.status() != 503 || answer.text().contains("INTERNAL_ERROR")) {
            stage.fault(what + " gave " + (answer.text().contains("INTERNAL_ERROR") ? "INTERNAL_ERROR" : answer.status()));
        }
    }
}
