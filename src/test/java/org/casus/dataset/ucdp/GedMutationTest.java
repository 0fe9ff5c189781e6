package org.casus.dataset.ucdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.casus.dataset.InputException;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.RowIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Damages a file at random, always in the same ways, and sees that the reader keeps its promises all the same. */
@Execution(ExecutionMode.CONCURRENT)
class GedMutationTest {

    private static final int TIMES = 2000;
    private static final int MOST_CHANGES = 12;

    /** Bytes that mean something to a parser, or nothing to a decoder. */
    private static final byte[] SHARP = "\",\n\r;-.0919eE \t\0/:".getBytes();

    private final byte[] original = GedReading.fixture("oddities.csv");
    private final int header = indexOfLineEnd(original);

    @Test
    void whateverIsInTheRowsBecomesEventsAndIssues() {
        var random = new Random(20260101);
        for (int time = 0; time < TIMES; time++) {
            var damaged = damage(random, header);
            try {
                check(GedReading.of(damaged));
            } catch (RuntimeException e) {
                fail("damage number " + time, e);
            }
        }
    }

    @Test
    void whateverIsInTheHeaderIsRefusedCleanlyAtWorst() {
        var random = new Random(20260102);
        for (int time = 0; time < TIMES / 10; time++) {
            try {
                check(GedReading.of(damage(random, 0)));
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith("test.csv ");
            }
        }
    }

    private static void check(GedReading reading) {
        assertThat(reading.rows()).isEqualTo(reading.events().size() + reading.rejected());
        assertThat(reading.events()).allSatisfy(GedMutationTest::fitsTheStore);
        assertThat(reading.issues())
                .extracting(RowIssue::message)
                .allSatisfy(message -> assertThat(message).hasSizeLessThan(2000).doesNotContain("\0"));
    }

    /** What the tables of the model check. */
    private static void fitsTheStore(EventRecord event) {
        assertThat(event.ref()).hasSizeLessThanOrEqualTo(300);
        assertThat(event.title()).isNotBlank().hasSizeLessThanOrEqualTo(1000).doesNotContain("\0");
        assertThat(event.end()).isAfterOrEqualTo(event.start());
        assertThat(event.type()).isNotNull();
        assertThat(event.precision()).isNotNull();
        if (event.place() != null) {
            assertThat(event.place().name()).isNotBlank().hasSizeLessThanOrEqualTo(500);
            assertThat(event.place().latitude() == null).isEqualTo(event.place().longitude() == null);
        }
        assertThat(event.participations()).allSatisfy(part -> {
            assertThat(part.actor().ref()).hasSizeLessThanOrEqualTo(300);
            assertThat(part.actor().name()).isNotBlank().hasSizeLessThanOrEqualTo(500);
        });
        assertThat(event.reports())
                .allSatisfy(report -> assertThat(report.ref()).matches("report:[0-9a-f]{32}"));
    }

    private byte[] damage(Random random, int from) {
        var damaged = original.clone();
        for (int change = random.nextInt(MOST_CHANGES) + 1; change > 0; change--) {
            int end = from == 0 ? header : damaged.length;
            int at = from + random.nextInt(Math.max(1, Math.min(end, damaged.length) - from));
            int length = Math.min(random.nextInt(40), damaged.length - at);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = SHARP[random.nextInt(SHARP.length)];
                case 1 -> damaged[at] = (byte) random.nextInt(256);
                case 2 -> damaged = without(damaged, at, length);
                default -> damaged = twice(damaged, at, length);
            }
        }
        return damaged;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        var rest = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, rest, at, rest.length - at);
        return rest;
    }

    private static byte[] twice(byte[] bytes, int at, int length) {
        var more = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, more, at + length, bytes.length - at);
        return more;
    }

    private static int indexOfLineEnd(byte[] bytes) {
        int at = 0;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }
}
