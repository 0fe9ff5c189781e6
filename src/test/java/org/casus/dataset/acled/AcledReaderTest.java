package org.casus.dataset.acled;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.casus.dataset.CountryTable;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.DatePrecision;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.ParticipationRecord;
import org.casus.dataset.record.PlacePrecision;
import org.casus.dataset.record.Role;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.Toll;
import org.casus.store.TestStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the columns of ACLED's exports, told by hand-made rows. */
class AcledReaderTest {

    private static CountryTable countries;

    private final List<RowIssue> issues = new ArrayList<>();

    @BeforeAll
    static void readCountries() throws Exception {
        try (TestStore store = TestStore.inMemory()) {
            countries = CountryTable.read(store.source());
        }
    }

    @BeforeEach
    void forget() {
        issues.clear();
    }

    @Test
    void aRowIsAnEvent() {
        var event = fixture("dyadic.csv").getFirst();
        assertThat(event.ref()).isEqualTo("acled:SYR900001");
        assertThat(event.title())
                .isEqualTo("Armed clash: Islamic State (Syria) – QSD: Syrian Democratic Forces, Al Hasakeh");
        assertThat(event.start()).isEqualTo(LocalDate.of(2022, 1, 20)).isEqualTo(event.end());
        assertThat(event.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(event.type()).isNull();
        assertThat(event.toll()).isEqualTo(new Toll(null, 20, null, null, null, null, null));
        assertThat(event.notes()).isEqualTo("Hand-made: an attack on a prison.\nAt least 20 reported killed.");
        assertThat(event.place())
                .extracting("name", "latitude", "longitude", "precision", "country", "admin1", "admin2", "admin3")
                .containsExactly(
                        "Al Hasakeh",
                        36.5024,
                        40.7477,
                        PlacePrecision.EXACT,
                        "SYR",
                        "Al Hasakeh",
                        "Al Hasakeh",
                        "Al Hasakeh");
        assertThat(issues).extracting(RowIssue::kind).containsOnly(IssueKind.TEXT_TIDIED);
    }

    @Test
    void theOrderOfActorsGivesNoDirectionAndAssociatedActorsAreEachOneOnce() {
        var event = fixture("dyadic.csv").getFirst();
        assertThat(event.participations())
                .extracting(part -> part.actor().ref(), ParticipationRecord::side, ParticipationRecord::role)
                .containsExactly(
                        tuple("acled-actor:Islamic State (Syria)", null, Role.PARTICIPANT),
                        tuple("acled-actor:QSD: Syrian Democratic Forces", null, Role.PARTICIPANT),
                        tuple("acled-actor:Asayish", null, Role.ASSOCIATED),
                        tuple("acled-actor:Prisoners (Syria)", null, Role.ASSOCIATED));
    }

    @Test
    void interCodesAreReadInWordsAndNumbers() {
        List<EventRecord> events = new ArrayList<>(fixture("dyadic.csv"));
        events.addAll(fixture("numeric.csv"));
        assertThat(events)
                .flatExtracting(EventRecord::participations)
                .filteredOn(part -> part.role() == Role.PARTICIPANT)
                .extracting(part -> part.actor().name(), part -> part.actor().kind())
                .contains(
                        tuple("Islamic State (Syria)", ActorKind.REBEL_GROUP),
                        tuple("Global Coalition Against Daesh", ActorKind.EXTERNAL_FORCES),
                        tuple("Protesters (Syria)", ActorKind.PROTESTERS),
                        tuple("Police Forces of Syria", ActorKind.STATE_FORCES),
                        tuple("Asayish", ActorKind.MILITIA),
                        tuple("Rioters (Kosovo)", ActorKind.RIOTERS),
                        tuple("Civilians (Kosovo)", ActorKind.CIVILIANS),
                        tuple("Islamic State (Iraq)", ActorKind.REBEL_GROUP),
                        tuple("Military Forces of Iraq (2021-2022)", ActorKind.STATE_FORCES));
        assertThat(issues).extracting(RowIssue::kind).containsOnly(IssueKind.TEXT_TIDIED);
    }

    @Test
    void typesAndSubTypesAreClassificationsAsAcledSpellsThem() {
        var events = fixture("dyadic.csv");
        assertThat(events.get(1).classifications())
                .extracting("scheme", "code")
                .containsExactly(
                        tuple("acled", "Explosions/Remote violence"),
                        tuple("acled", "Air/drone strike"),
                        tuple("acled-disorder", "Political violence"));
        assertThat(events.get(2).classifications())
                .extracting("scheme", "code")
                .containsExactly(
                        tuple("acled", "Protests"),
                        tuple("acled", "Excessive force against protesters"),
                        tuple("acled-disorder", "Demonstrations"),
                        tuple("acled-disorder", "Political violence"),
                        tuple("acled-targeting", "Civilian targeting"));
    }

    @Test
    void precisionsDatesInWordsTagsAndSources() {
        var events = fixture("dyadic.csv");
        assertThat(events)
                .extracting(EventRecord::precision)
                .startsWith(DatePrecision.DAY, DatePrecision.WEEK, DatePrecision.MONTH);
        assertThat(events).extracting(event -> event.start().getDayOfMonth()).containsExactly(20, 22, 23, 24, 25);
        assertThat(events)
                .extracting(event -> event.place().precision())
                .startsWith(PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.ADMIN1);
        assertThat(events.get(2).tags()).containsExactly("crowd size=about 200", "women targeted: girls");
        assertThat(events.getFirst().reports())
                .extracting(report -> report.publisher().name())
                .containsExactly("SOHR", "Reuters");
        assertThat(events.getFirst().sourceCount()).isEqualTo(2);
        assertThat(events.get(0).reports().getFirst().ref())
                .as("SOHR's report of another event is another report")
                .isNotEqualTo(events.get(1).reports().getFirst().ref());
        assertThat(events.get(3).reports().getFirst().publisher().ref()).isEqualTo("source:حلب-اليوم");
    }

    @Test
    void whatNobodyCountedIsNullAndACountryWithoutANumberIsFoundByItsName() {
        var last = fixture("dyadic.csv").getLast();
        assertThat(last.toll().best()).isNull();
        assertThat(last.reports()).isEmpty();
        assertThat(last.sourceCount()).isNull();
        assertThat(last.place().country()).isEqualTo("XKX");
    }

    @Test
    void rowsOfAMonadicFileBecomeOneEvent() {
        var events = fixture("monadic.csv");
        assertThat(events).extracting(EventRecord::ref).containsExactly("acled:SYR900001", "acled:SYR900004");
        assertThat(events.getFirst().title())
                .isEqualTo("Armed clash: Islamic State (Syria) – QSD: Syrian Democratic Forces, Al Hasakeh");
        assertThat(events.getFirst().participations())
                .extracting(part -> part.actor().name(), ParticipationRecord::role)
                .containsExactly(
                        tuple("Islamic State (Syria)", Role.PARTICIPANT),
                        tuple("QSD: Syrian Democratic Forces", Role.PARTICIPANT),
                        tuple("Asayish", Role.ASSOCIATED));
        assertThat(issues).extracting(RowIssue::kind).containsOnly(IssueKind.TEXT_TIDIED);
    }

    @Test
    void whatCannotBeIsRejectedAndWhatIsOddIsKept() {
        String text = text("numeric.csv");
        String row = text.lines().skip(1).findFirst().orElseThrow();
        assertThat(read(text + row.replace("21 January 2022", "31 June 2022"))).hasSize(1);
        assertThat(issues)
                .extracting(RowIssue::message)
                .containsExactly("event_date is \"31 June 2022\", not a date like 2022-01-20 or 20 January 2022.");
        assertThat(read(text + row.replace(";11;", ";some;"))).hasSize(1);
        assertThat(read(text + row.replace("IRQ900001", ""))).hasSize(1);
        assertThat(read(text + row.replace(";34.1;", ";134.1;"))).hasSize(1);
        assertThat(issues).hasSize(4).extracting(RowIssue::severity).containsOnly(IssueSeverity.ERROR);
        issues.clear();
        var odd = row.replace("Armed clash", "Mob violence")
                .replace(";;2;Mil", ";;9;Mil")
                .replace(";368;Iraq;", ";999;Atlantis;");
        assertThat(read(text + odd.replace("IRQ900001", "IRQ900002"))).hasSize(2);
        assertThat(issues)
                .extracting(RowIssue::kind)
                .containsExactlyInAnyOrder(IssueKind.BAD_VALUE, IssueKind.BAD_VALUE, IssueKind.UNKNOWN_COUNTRY);
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> read("event_id_cnty,event_date\nSYR1,2022-01-01\n"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "test.csv is no ACLED export: it lacks the columns time_precision, event_type,");
    }

    private List<EventRecord> fixture(String name) {
        return read(text(name));
    }

    private static String text(String name) {
        try (var in = AcledReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<EventRecord> read(String text) {
        List<EventRecord> events = new ArrayList<>();
        try (var file = InputFile.of("test.csv", new ByteArrayInputStream(text.getBytes(UTF_8)));
                var reader = new AcledReader(file, countries)) {
            for (var event = reader.next(issues::add); event != null; event = reader.next(issues::add)) {
                events.add(event);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return events;
    }
}
