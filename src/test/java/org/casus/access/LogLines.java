package org.casus.access;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Casus logs while this is open. */
final class LogLines extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("org.casus");

    final List<String> lines = new CopyOnWriteArrayList<>();

    LogLines() {
        LOGGER.addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
    }
}
