import java.util.Arrays;

/** How long requests took each, and what they took altogether, all in nanoseconds. */
final class Times {

    private long[] values = new long[1024];
    private int size;

    /** From the first request's start to the last one's end, on however many connections. */
    long elapsed;

    /** What the server's process spent of the processors' time. */
    long processor;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(Times others) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i]);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** In milliseconds. */
    double percentile(int percent) {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(size * percent / 100.0) - 1] / 1e6;
    }

    /** The server's processor time for one request, in milliseconds. */
    double processorMillis() {
        return processor / 1e6 / size;
    }

    double perSecond() {
        return size * 1e9 / elapsed;
    }
}
