package org.casus.dataset.intake;

import java.time.LocalDate;
import java.util.List;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.ActorRecord;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.DyadRecord;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.NamedRef;
import org.casus.dataset.record.ParticipationRecord;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.ReportRecord;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.SourceKind;
import org.casus.dataset.record.SourceRecord;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.TypeOfViolence;

/** Made-up rows for tests of imports. */
public final class Rows {

    public static final ActorRecord STATE = new ActorRecord("test-actor:1", "Government of Arcadia", ActorKind.STATE);
    public static final ActorRecord REBELS = new ActorRecord("test-actor:2", "Arcadian Front", ActorKind.REBEL_GROUP);

    private Rows() {}

    /** Event number n, with a toll of so many, at most two more. */
    public static EventRecord event(int n, int best) {
        return event(n, new Toll(best, best, best + 2, best, 0, 0, 0), STATE, "Port " + n % 7);
    }

    public static EventRecord event(int n, Toll toll, ActorRecord sideA, String place) {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(n);
        SourceRecord publisher = new SourceRecord("source:wire", "The Wire", SourceKind.NEWS_AGENCY);
        return new EventRecord(
                n,
                "test:" + n,
                "Fight at " + place,
                day,
                day,
                DatePrecision.DAY,
                "1",
                false,
                n % 5 == 0 ? null : TypeOfViolence.values()[n % 3],
                new NamedRef("test-conflict:1", "Arcadia: Government"),
                new DyadRecord("test-dyad:1", "Government of Arcadia - Arcadian Front", STATE, REBELS),
                n % 11 == 0 ? null : place(place),
                1,
                n % 3,
                null,
                toll,
                "a \"spokesman\" ­– مصدر",
                List.of(
                        new ParticipationRecord(sideA, Side.A, Role.PARTICIPANT),
                        new ParticipationRecord(REBELS, Side.B, Role.PARTICIPANT)),
                List.of(),
                List.of(),
                List.of(new ReportRecord("report:" + n / 2, publisher, "Headline " + n / 2, null, day, null)));
    }

    private static PlaceRecord place(String name) {
        return new PlaceRecord(
                name, 36.5, 40.75, PlacePrecision.EXACT, "1", "test", "SYR", null, "Hasakeh", null, null);
    }
}
