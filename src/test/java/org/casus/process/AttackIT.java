package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plays each attack of {@code bench/attack} in its short form, on what was built, with a heap of 512 MB. */
class AttackIT {

    /** In minutes: far more than it takes. */
    private static final int PATIENCE = 10;

    private static final List<String> ROW = List.of(
            "attack",
            "build",
            "verdict",
            "p99 before",
            "p99 meanwhile",
            "times",
            "answered",
            "subscribers",
            "resident",
            "heap",
            "live",
            "normal after",
            "faults");

    /**
     * Keeps the processors of a Java machine that has just been started busy for the two seconds of the short form, by
     * requests that are begun and taken back. Others are refused meanwhile, and answered after it.
     */
    private static final Set<String> BUSY = Set.of("rapid-reset");

    /**
     * In percent, of what others ask in these two seconds: a machine with two processors plays the attack, too, and a
     * Java machine has just been started on it. The full form asks for 99.
     */
    private static final double ANSWERED = 50;

    /** In MB, resident, with a heap of 512 MB. */
    private static final int MEMORY = Executable.isNative() ? 720 : 900;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> nobodyStopsIt() throws IOException, InterruptedException {
        Map<String, List<String>> rows = rows(run(List.of()));
        assertThat(rows).hasSizeGreaterThan(30);
        List<String> again =
                rows.keySet().stream().filter(name -> !isWell(rows.get(name))).toList();
        if (!again.isEmpty()) { // in two seconds there is room for chance
            rows.putAll(rows(run(again)));
        }
        return rows.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> assertThat(isWell(row.getValue())).as("%s", row).isTrue()));
    }

    private static boolean isWell(List<String> cells) {
        return cells.get(ROW.indexOf("verdict")).equals("held")
                || comesBack(cells)
                        && number(cells, "resident") <= MEMORY
                        && (BUSY.contains(cells.getFirst()) || number(cells, "answered") >= ANSWERED);
    }

    /** Nobody lost a connection, nothing failed, and all was normal within ten seconds. */
    private static boolean comesBack(List<String> cells) {
        return cells.get(ROW.indexOf("subscribers")).equals("1,000")
                && cells.get(ROW.indexOf("live")).equals("up")
                && cells.get(ROW.indexOf("normal after")).matches("\\d\\.\\d s")
                && cells.get(ROW.indexOf("faults")).isEmpty();
    }

    private static double number(List<String> cells, String column) {
        return Double.parseDouble(cells.get(ROW.indexOf(column)).split(" ")[0].replace(",", ""));
    }

    private Path run(List<String> attacks) throws IOException, InterruptedException {
        Path table = Files.createTempFile(folder, "table", "");
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of("bench/attack"));
        command.addAll(attacks);
        command.addAll(List.of("--short", option(), Executable.path()));
        Process program = new ProcessBuilder(command)
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

    /** By the attack's name, the cells of the table's rows, without its head. */
    private static Map<String, List<String>> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> Stream.of(line.split("\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .collect(Collectors.toMap(
                        List::getFirst, cells -> cells, (first, second) -> second, LinkedHashMap::new));
    }
}
