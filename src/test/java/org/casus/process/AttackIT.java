package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plays each attack of {@code bench/attack} in its short form, on what was built, with a heap of 512 MB. */
class AttackIT {

    /** In minutes: far more than it takes. */
    private static final int PATIENCE = 10;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> nobodyStopsIt() throws IOException, InterruptedException {
        List<List<String>> rows = rows(run());
        assertThat(rows).hasSizeGreaterThan(30);
        return rows.stream()
                .map(cells -> DynamicTest.dynamicTest(
                        cells.getFirst(),
                        () -> assertThat(cells.get(2)).as("%s", cells).isEqualTo("held")));
    }

    private Path run() throws IOException, InterruptedException {
        Path table = folder.resolve("table");
        Path log = folder.resolve("log");
        Process program = new ProcessBuilder("bench/attack", "--short", option(), Executable.path())
                .redirectOutput(table.toFile())
                .redirectError(log.toFile())
                .start();
        if (!program.waitFor(PATIENCE, TimeUnit.MINUTES)) {
            program.destroy();
            throw new AssertionError("The attacks did not end:\n" + Files.readString(log));
        }
        assertThat(program.exitValue()).as(Files.readString(log)).isBetween(0, 1); // 1: some were not held
        return table;
    }

    private static String option() {
        return Executable.isNative() ? "--executable" : "--jar";
    }

    /** The cells of the table's rows, without its head. */
    private static List<List<String>> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line ->
                        Stream.of(line.split("\\|")).skip(1).map(String::strip).toList())
                .toList();
    }
}
