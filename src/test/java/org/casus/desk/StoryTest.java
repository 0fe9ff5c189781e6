package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.event.sample.WithSample;
import org.casus.store.EmptyStore;
import org.junit.jupiter.api.Test;

/** The developing story of docs/writing.md, told document by document. */
@QuarkusTest
@TestProfile(WithSample.class)
class StoryTest extends AtDesk {

    private static final Pattern DOCUMENT = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);

    private static List<String> documents() throws IOException {
        String page = Files.readString(Path.of("docs/writing.md"));
        String story =
                page.substring(page.indexOf("## A story that develops"), page.indexOf("## Two records of one actor"));
        List<String> documents = new ArrayList<>();
        Matcher matcher = DOCUMENT.matcher(story);
        while (matcher.find()) {
            documents.add(matcher.group(1));
        }
        return documents;
    }

    private static List<String> days(JsonNode event) {
        List<String> days = new ArrayList<>();
        for (String day : List.of("the22nd", "the23rd", "the24th", "the25th", "the26th")) {
            days.add(event.path(day).path("best").asText());
        }
        return days;
    }

    @Test
    void whatWasKnownEachDayIsTheSameAfterTheRetraction() throws IOException, SQLException {
        try (Connection connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
        Iterator<String> documents = documents().iterator();
        assertThat(ada.data(documents.next())
                        .at("/recordReport/events/0/responsibility")
                        .toString())
                .isEqualTo(
                        "[{\"speaker\":{\"name\":\"Sri Lanka Police\"},\"responsible\":{\"ref\":\"desk-actor:ntj\"},\"confirmation\":\"UNCONFIRMED\"}]");
        JsonNode next = ada.data(documents.next());
        assertThat(fatalities(next.at("/reviseClaim/claim/event/fatalities"))).isEqualTo("359 359 359");
        assertThat(next.at("/recordClaim/claim/event/disagreement").toString())
                .startsWith("[{\"apart\":106,\"apartShare\":0.295")
                .endsWith("\"compatible\":false}]");
        assertThat(next.at("/setClaimConfirmation/claim/confirmations").findValuesAsText("confirmation"))
                .containsExactly("UNCONFIRMED", "DISPUTED");
        String dayByDay = documents.next();
        JsonNode before = ada.data(dayByDay).path("event");
        assertThat(days(before)).containsExactly("null", "321", "359", "253", "253");
        assertThat(fatalities(before.path("the25th"))).isEqualTo("253 253 359");
        assertThat(fatalities(before.path("the26th"))).isEqualTo("253 253 359");
        assertThat(ada.data(documents.next())
                        .at("/retractClaim/claim/confirmations/1/report/ref")
                        .asText())
                .isEqualTo("report:desk-2019-04-26");
        JsonNode after = ada.data(dayByDay).path("event");
        assertThat(days(after)).containsExactly("null", "321", "359", "253", "253");
        assertThat(fatalities(after.path("the25th"))).isEqualTo("253 253 359");
        assertThat(fatalities(after.path("the26th"))).isEqualTo("null 253 null");
        assertThat(after.path("tollHistory").size())
                .isEqualTo(before.path("tollHistory").size() + 1);
        assertThat(after.at("/tollHistory/3/confirmation").asText()).isEqualTo("RETRACTED");
        assertThat(documents).isExhausted();
    }
}
