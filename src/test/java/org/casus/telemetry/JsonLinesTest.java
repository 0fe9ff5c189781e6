package org.casus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Test
    void aLineIsOneObjectWhateverItSays() throws IOException {
        ExtLogRecord line = new ExtLogRecord(
                Level.WARN,
                "It \"failed\" %s\n{\"level\":\"ERROR\"}",
                ExtLogRecord.FormatStyle.PRINTF,
                JsonLinesTest.class.getName());
        line.setParameters(new Object[] {"twice"});
        line.setLoggerName("org.casus.Some");
        line.setMdc(Map.of("requestId", "abc"));
        line.setThrown(new IllegalStateException("why"));
        String text = new JsonLines().format(line);
        assertThat(text.lines()).hasSize(1);
        JsonNode object = new ObjectMapper().readTree(text);
        assertThat(object.get("message").textValue()).isEqualTo("It \"failed\" twice\n{\"level\":\"ERROR\"}");
        assertThat(object.get("level").textValue()).isEqualTo("WARN");
        assertThat(object.get("logger").textValue()).isEqualTo("org.casus.Some");
        assertThat(object.get("requestId").textValue()).isEqualTo("abc");
        assertThat(object.get("error").textValue()).contains("IllegalStateException: why", "JsonLinesTest");
    }
}
