package org.casus.telemetry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** A JSON object for each line of the log. */
final class JsonLines extends ExtFormatter {

    private final JsonFactory json = new JsonFactory();

    @Override
    public String format(ExtLogRecord line) {
        StringWriter text = new StringWriter(200);
        try (JsonGenerator object = json.createGenerator(text)) {
            object.writeStartObject();
            object.writeStringField("timestamp", line.getInstant().toString());
            object.writeStringField("level", line.getLevel().getName());
            object.writeStringField("logger", line.getLoggerName());
            object.writeStringField("thread", line.getThreadName());
            object.writeStringField("requestId", line.getMdc(RequestId.KEY));
            object.writeStringField("message", formatMessage(line));
            if (line.getThrown() != null) {
                StringWriter trace = new StringWriter();
                line.getThrown().printStackTrace(new PrintWriter(trace));
                object.writeStringField("error", trace.toString());
            }
            object.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
