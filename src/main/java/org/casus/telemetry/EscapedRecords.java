package org.casus.telemetry;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Escapes what goes into the log, whoever logs it and however it is written: names, paths and messages of errors hold
 * what came from outside, and must neither look like lines of their own nor reach a terminal as commands. A filter of
 * each handler, which lets every record pass: so no place that logs can forget it. A stack trace keeps its lines; the
 * messages in it are escaped.
 */
final class EscapedRecords implements Filter {

    /** A record's message with its values. */
    private static final ExtFormatter MESSAGE = new ExtFormatter() {

        @Override
        public String format(ExtLogRecord line) {
            return formatMessage(line);
        }
    };

    private final Filter before;

    /** @param before the filter that was there; null for none */
    EscapedRecords(Filter before) {
        this.before = before;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (before != null && !before.isLoggable(line)) {
            return false;
        }
        if (line instanceof ExtLogRecord record) {
            String message = MESSAGE.format(record);
            if (message != null && !Printable.isPlain(message)) {
                record.setMessage(Printable.of(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            }
            if (record.getThrown() != null && !isPlain(record.getThrown(), seen())) {
                record.setThrown(EscapedFailure.of(record.getThrown(), seen()));
            }
        }
        return true;
    }

    private static Set<Throwable> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean isPlain(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return true;
        }
        if (!Printable.isPlain(failure.toString()) || !isPlain(failure.getCause(), seen)) {
            return false;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!isPlain(suppressed, seen)) {
                return false;
            }
        }
        return true;
    }

    /** A failure as it is printed, with its messages escaped. */
    private static final class EscapedFailure extends Throwable {

        private static final long serialVersionUID = 1L;

        private final String text;

        private EscapedFailure(Throwable failure, Throwable cause) {
            super(Printable.of(failure.getMessage()), cause);
            text = Printable.of(failure.toString());
            setStackTrace(failure.getStackTrace());
        }

        /** Nothing in the place of one that was seen: causes can go in circles. */
        static EscapedFailure of(Throwable failure, Set<Throwable> seen) {
            if (failure == null || !seen.add(failure)) {
                return null;
            }
            EscapedFailure escaped = new EscapedFailure(failure, of(failure.getCause(), seen));
            for (Throwable each : failure.getSuppressed()) {
                EscapedFailure suppressed = of(each, seen);
                if (suppressed != null) {
                    escaped.addSuppressed(suppressed);
                }
            }
            return escaped;
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
