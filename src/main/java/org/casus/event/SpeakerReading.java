package org.casus.event;

import java.time.Instant;
import org.casus.claim.Reading;
import org.casus.dataset.record.Confirmation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What one speaker says last of a group of people killed. */
@Description("What one speaker says last of the people killed in a victim group, parts of it added up.")
public record SpeakerReading(
        @Ignore Long speakerKey,

        @Description("The lowest number that the speaker allows.")
        Integer low,

        @Description("The number that the speaker names.") Integer best,

        @Description("The highest number that the speaker allows; null where it is open above.")
        Integer high,

        @NonNull @Description("How far it is confirmed; of several claims, the weakest.")
        Confirmation confirmation,

        @Description("When it was said; null where nobody dated it.")
        Instant saidAt) {

    static SpeakerReading of(Long speaker, Reading reading) {
        return new SpeakerReading(
                speaker,
                integer(reading.low()),
                integer(reading.best()),
                integer(reading.high()),
                reading.confirmation(),
                reading.saidAt());
    }

    private static Integer integer(Long number) {
        return number == null ? null : Math.toIntExact(number);
    }
}
