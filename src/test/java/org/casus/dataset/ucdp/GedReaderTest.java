package org.casus.dataset.ucdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.casus.dataset.record.IssueKind.*;
import static org.casus.dataset.record.IssueSeverity.ERROR;
import static org.casus.dataset.record.IssueSeverity.INFO;
import static org.casus.dataset.record.IssueSeverity.WARNING;

import java.time.LocalDate;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.ActorRecord;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.NamedRef;
import org.casus.dataset.record.ParticipationRecord;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.PlaceRecord;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.Side;
import org.casus.dataset.record.SourceKind;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.TypeOfViolence;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of {@code oddities.csv}: an event each, with a number that the test names. */
class GedReaderTest {

    private static final GedReading ODDITIES = GedReading.ofFixture("oddities.csv");

    @Test
    void aPlainRowBecomesAnEvent() {
        var event = ODDITIES.event(1001);
        var state = new ActorRecord("ucdp-actor:901", "Government of Sylvania", ActorKind.STATE);
        var rebels = new ActorRecord("ucdp-actor:902", "Lowland insurgents", ActorKind.REBEL_GROUP);
        assertThat(event.row()).isEqualTo(1);
        assertThat(event.title()).isEqualTo("Government of Sylvania – Lowland insurgents, Oldmill town");
        assertThat(event.start()).isEqualTo("2016-01-31");
        assertThat(event.end()).isEqualTo("2016-01-31");
        assertThat(event.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(event.precisionCode()).isEqualTo("1");
        assertThat(event.ongoing()).isFalse();
        assertThat(event.type()).isEqualTo(TypeOfViolence.STATE_BASED);
        assertThat(event.conflict()).isEqualTo(new NamedRef("ucdp-conflict:4077", "Sylvania: Government"));
        assertThat(event.dyad().ref()).isEqualTo("ucdp-dyad:4078");
        assertThat(event.dyad().sideA()).isEqualTo(state);
        assertThat(event.place())
                .isEqualTo(new PlaceRecord(
                        "Oldmill town",
                        10.25,
                        20.75,
                        PlacePrecision.EXACT,
                        "1",
                        "ucdp-where-prec",
                        "SYR",
                        null,
                        "Lowland province",
                        "Mill district",
                        null));
        assertThat(event.clarity()).isEqualTo(1);
        assertThat(event.sourceCount()).isEqualTo(1);
        assertThat(event.notes()).as("only repeats the place").isNull();
        assertThat(event.toll()).isEqualTo(new Toll(4, 5, 6, 2, 3, 0, 0));
        assertThat(event.speaker()).isEqualTo("army spokesman");
        assertThat(event.participations())
                .containsExactly(
                        new ParticipationRecord(state, Side.A, Role.PARTICIPANT),
                        new ParticipationRecord(rebels, Side.B, Role.PARTICIPANT));
        assertThat(event.reports()).singleElement().satisfies(report -> {
            assertThat(report.publisher().ref()).isEqualTo("source:reuters");
            assertThat(report.publisher().kind()).isEqualTo(SourceKind.NEWS_AGENCY);
            assertThat(report.headline()).isEqualTo("Clashes near the old mill");
            assertThat(report.published()).isEqualTo("2016-02-01");
            assertThat(report.citation()).as("says no more than the rest").isNull();
        });
        assertThat(ODDITIES.issuesOf(1001)).isEmpty();
        assertThat(ODDITIES.countedOf(1001)).containsExactly(IssueKind.TEXT_LEFT_OUT);
    }

    @Test
    void oneSidedViolenceHasAPerpetratorAndATarget() {
        var event = ODDITIES.event(1002);
        assertThat(event.type()).isEqualTo(TypeOfViolence.ONE_SIDED);
        assertThat(event.title()).isEqualTo("Red Banner – Civilians, Oldmill town");
        assertThat(event.participations())
                .extracting(ParticipationRecord::role)
                .containsExactly(Role.PERPETRATOR, Role.TARGET);
        assertThat(event.participations().get(1).actor())
                .isEqualTo(new ActorRecord("ucdp-actor:1", "Civilians", ActorKind.CIVILIANS));
        assertThat(event.notes()).isEqualTo("At the bridge");
    }

    @Test
    void listsOfSourcesAreSplitWhereTheyAreEquallyLong() {
        var reports = ODDITIES.event(1002).reports();
        assertThat(reports).extracting(report -> report.publisher().name()).containsExactly("SOHR", "Daily Miller");
        assertThat(reports)
                .extracting(report -> report.publisher().kind())
                .containsExactly(SourceKind.MONITOR, SourceKind.UNKNOWN);
        assertThat(reports)
                .extracting(report -> report.published().toString())
                .containsExactly("2016-02-01", "2016-02-02");
        assertThat(reports)
                .extracting(report -> report.headline())
                .containsExactly("Villagers killed", "Four dead in Oldmill");
        assertThat(ODDITIES.issuesOf(1002)).isEmpty();
    }

    @Test
    void aListOfActorsIsACoalition() {
        var event = ODDITIES.event(1003);
        assertThat(event.type()).isEqualTo(TypeOfViolence.NON_STATE);
        assertThat(event.participations())
                .extracting(part -> part.actor().kind())
                .containsExactly(ActorKind.COALITION, ActorKind.MILITIA);
    }

    @Test
    void lineEndsQuotesAndOtherScriptsAreKept() {
        var event = ODDITIES.event(1004);
        assertThat(event.notes()).isEqualTo("Oldmill town, Lowland\n100 km south of \"the\" capital");
        assertThat(event.reports().getFirst().headline()).isEqualTo("اشتباكات قرب الطاحونة \"القديمة\" Бои у мельницы");
        assertThat(ODDITIES.issuesOf(1004)).isEmpty();
    }

    @Test
    void aHeadlineWithSemicolonsIsOneReport() {
        var event = ODDITIES.event(1005);
        assertThat(event.reports()).singleElement().satisfies(report -> {
            assertThat(report.headline()).hasSizeGreaterThan(5000).startsWith("A very long day");
            assertThat(report.publisher().name()).isEqualTo("Reuters");
            assertThat(report.published()).isEqualTo("2016-02-01");
            assertThat(report.citation()).startsWith("\"Reuters,2016-02-01,A very long day");
        });
        assertThat(ODDITIES.issuesOf(1005))
                .extracting(RowIssue::kind, RowIssue::severity)
                .containsExactly(tuple(SOURCE_LISTS_DIFFER, INFO));
        assertThat(ODDITIES.event(1031).reports()).singleElement().satisfies(report -> {
            assertThat(report.publisher()).as("one of two, nobody knows which").isNull();
            assertThat(report.citation()).isEqualTo("Daily Miller; Reuters, both 1 Feb 2016");
        });
    }

    @Test
    void anOlderRowHasACitationOnly() {
        var event = ODDITIES.event(1006);
        assertThat(event.sourceCount()).isNull();
        assertThat(event.reports()).singleElement().satisfies(report -> {
            assertThat(report.citation()).isEqualTo("Sylvania Herald 29 May 1993 \"After the battle");
            assertThat(report.publisher()).isNull();
            assertThat(report.published()).isNull();
            assertThat(report.headline()).isNull();
        });
        assertThat(ODDITIES.issuesOf(1006)).isEmpty();
    }

    @Test
    void theYear1753IsNoDate() {
        assertThat(ODDITIES.event(1007).reports().getFirst().published()).isNull();
        assertThat(ODDITIES.kindsOf(1007)).containsExactly(NO_SOURCE_DATE);
        rejects(1014, MISSING_VALUE, "date_start is missing.");
    }

    @Test
    void numbersThatDoNotFitTogetherAreKept() {
        assertThat(ODDITIES.event(1008).toll()).isEqualTo(new Toll(9, 5, 9, 2, 3, 0, 0));
        assertThat(ODDITIES.issuesOf(1008))
                .singleElement()
                .isEqualTo(new RowIssue(
                        8,
                        "ucdp-ged:1008",
                        WARNING,
                        TOLL_ORDER,
                        "low 9, best 5 and high 9 are not in order; they are kept as coded."));
        assertThat(ODDITIES.event(1009).toll().civilians()).isEqualTo(7);
        assertThat(ODDITIES.kindsOf(1009)).containsExactly(TOLL_SUM);
        assertThat(ODDITIES.event(1019).toll()).isEqualTo(new Toll(4, null, 6, 2, 3, 0, null));
        assertThat(ODDITIES.kindsOf(1019)).containsExactly(MISSING_VALUE);
    }

    @Test
    void anActorWithoutANumberGoesByItsName() {
        assertThat(ODDITIES.event(1010).participations())
                .extracting(part -> part.actor().ref())
                .containsExactly("ucdp-actor-name:Government of Sylvania", "ucdp-actor-name:Lowland insurgents");
        assertThat(ODDITIES.kindsOf(1010)).containsExactly(MISSING_VALUE, MISSING_VALUE);
        assertThat(ODDITIES.event(1011).dyad().sideB().ref()).isEqualTo("ucdp-actor-name:Lowland insurgents");
        assertThat(ODDITIES.kindsOf(1011)).containsExactly(BAD_VALUE);
    }

    @Test
    void datesMayHaveATimeOrBeWrittenMonthFirst() {
        assertThat(ODDITIES.event(1012).start()).isEqualTo(LocalDate.of(2016, 2, 1));
        assertThat(ODDITIES.event(1012).end()).isEqualTo(LocalDate.of(2016, 2, 3));
        assertThat(ODDITIES.event(1012).precision()).isEqualTo(DatePrecision.DAYS);
    }

    @Test
    void aYearLongEventIsNoted() {
        assertThat(ODDITIES.event(1015).precision()).isEqualTo(DatePrecision.YEAR);
        assertThat(ODDITIES.event(1015).place().precision()).isEqualTo(PlacePrecision.COUNTRY);
        assertThat(ODDITIES.event(1015).place().admin1()).isNull();
        assertThat(ODDITIES.issuesOf(1015))
                .singleElement()
                .extracting(RowIssue::message)
                .isEqualTo("The event spans 366 days, from 2016-01-01 to 2016-12-31.");
    }

    @Test
    void placesAreKeptWithWhatIsKnownOfThem() {
        assertThat(ODDITIES.event(1016).place().country()).isNull();
        assertThat(ODDITIES.kindsOf(1016)).containsExactly(UNKNOWN_COUNTRY);
        assertThat(ODDITIES.kindsOf(1020)).containsExactly(GRID_MISMATCH);
        assertThat(ODDITIES.event(1021).place().precision()).isEqualTo(PlacePrecision.SEA_OR_AIR);
        assertThat(ODDITIES.kindsOf(1021)).as("the sea has no country").isEmpty();
        assertThat(ODDITIES.event(1030).place().name()).isEqualTo("Mill district");
        assertThat(ODDITIES.event(1030).place().latitude()).isNull();
        assertThat(ODDITIES.kindsOf(1030)).containsExactly(MISSING_VALUE, MISSING_VALUE);
    }

    @Test
    void codesThatNobodyKnowsAreKeptAsUnknown() {
        var event = ODDITIES.event(1022);
        assertThat(event.precision()).isEqualTo(DatePrecision.UNKNOWN);
        assertThat(event.precisionCode()).isEqualTo("0");
        assertThat(event.place().precision()).isEqualTo(PlacePrecision.UNKNOWN);
        assertThat(event.place().precisionCode()).isEqualTo("9");
        assertThat(event.clarity()).isNull();
        assertThat(event.sourceCount()).isNull();
        assertThat(ODDITIES.kindsOf(1022)).containsExactly(BAD_VALUE, BAD_VALUE, BAD_VALUE, BAD_VALUE);
    }

    @Test
    void brokenTextsAreRepairedAndLongOnesCut() {
        assertThat(ODDITIES.event(1024).reports().getFirst().headline()).isEqualTo("Clashes near the mill");
        assertThat(ODDITIES.kindsOf(1024)).containsExactly(TEXT_REPAIRED);
        assertThat(ODDITIES.event(1025).place().name()).isEqualTo("Café Léon");
        assertThat(ODDITIES.kindsOf(1025)).containsExactly(TEXT_REPAIRED);
        assertThat(ODDITIES.event(1026).place().name()).hasSize(500).endsWith("…");
        assertThat(ODDITIES.kindsOf(1026)).containsExactly(TEXT_CUT);
    }

    @Test
    void numbersMayComeOutOfASpreadsheet() {
        assertThat(ODDITIES.event(1033).toll()).isEqualTo(new Toll(4, 5, 6, 2, 3, 0, 0));
        assertThat(ODDITIES.event(1033).participations().getFirst().actor().ref())
                .isEqualTo("ucdp-actor:901");
    }

    @Test
    void whatCannotBeStoredIsRejectedWithOneIssue() {
        rejects(1013, DATE_ORDER, "date_end 2016-02-01 lies before date_start 2016-02-03.");
        rejects(1017, BAD_VALUE, "latitude is \"95.1\", not degrees from -90 to 90.");
        rejects(1018, BAD_VALUE, "deaths_b is \"-3\", not a number of people.");
        rejects(1029, BAD_VALUE, "type_of_violence is \"4\", not 1, 2 or 3.");
        rejects(
                1032,
                BAD_VALUE,
                "date_start is \"31.1.2016\", not a date like 2016-01-31."
                        + " latitude is \"10,25\", not degrees from -90 to 90.");
        assertThat(ODDITIES.issues())
                .contains(
                        new RowIssue(
                                23,
                                null,
                                ERROR,
                                UNREADABLE_ROW,
                                "The row that starts in line 25 has 48 columns, not the 49 of the file."),
                        new RowIssue(27, null, ERROR, MISSING_VALUE, "id is missing."),
                        new RowIssue(28, null, ERROR, BAD_VALUE, "id is \"abc\", not a number from 1."));
        assertThat(ODDITIES.rejected()).isEqualTo(9);
        assertThat(ODDITIES.rows()).isEqualTo(33);
        assertThat(ODDITIES.events()).hasSize(33 - 9);
    }

    private static void rejects(long id, IssueKind kind, String message) {
        assertThat(ODDITIES.issuesOf(id)).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(ERROR);
            assertThat(issue.kind()).isEqualTo(kind);
            assertThat(issue.message()).isEqualTo(message);
        });
        assertThat(ODDITIES.events()).noneMatch(event -> event.ref().equals("ucdp-ged:" + id));
    }
}
