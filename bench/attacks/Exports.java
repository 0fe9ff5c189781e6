import java.util.List;

/** Clients who keep exports to themselves. */
final class Exports {

    private Exports() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("exports", "16 connections of 4 addresses read an export by a few bytes a second", stage -> {
                    stage.cast(16, 0.1, number -> slowly(stage, number % 4));
                    stage.rest();
                }),
                new Attack("exports-one", "8 connections of one address do", stage -> {
                    stage.cast(8, 0.1, number -> slowly(stage, 0));
                    stage.rest();
                }),
                new Attack("exports-many", "50 connections of 2 addresses export everything at once, again and again", stage -> {
                    String[] formats = {"csv", "ndjson", "geojson", "xlsx", "parquet"};
                    stage.cast(50, 0, number -> {
                        Wire wire = stage.connect(number % 2);
                        stage.repeat(1, time -> {
                            int status = wire.send(Wire.get("/export/events." + formats[number % formats.length])).answer().status();
                            if (status != 200 && status != 503) {
                                stage.fault("an export was answered " + status);
                            }
                        });
                    });
                    stage.rest();
                }));
    }

    private static void slowly(Stage stage, int address) throws java.io.IOException, InterruptedException {
        while (!stage.isOver()) {
            Wire wire = stage.connect(address, Readers.SMALL).send(Wire.get("/export/events.csv"));
            try {
                stage.repeat(1, second -> {
                    if (wire.in().readNBytes(16).length < 16) {
                        throw new java.io.EOFException();
                    }
                });
            } catch (java.io.IOException refused) {
                stage.leave(wire);
                stage.pause(0.1);
            }
        }
    }
}
