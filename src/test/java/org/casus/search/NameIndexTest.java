package org.casus.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {

    private static final List<NameEntry> NAMES = List.of(
            name(1, "Islamic State"),
            new NameEntry(1, "a:1", "IS", true),
            name(1, "الدولة الإسلامية"),
            name(1, "伊斯兰国"),
            name(1, "Исламское государство"),
            name(2, "Islamic State of Iraq and the Levant"),
            name(3, "Taliban"),
            name(4, "Tehrik-i-Taliban Pakistan"),
            name(5, "Fuerzas Armadas Revolucionarias de Colombia"),
            name(6, "Ejército de Liberación Nacional"),
            name(7, "Al-Qaida in the Islamic Maghreb"),
            name(8, "Военно-морской флот"),
            name(9, "Government of Iran"),
            name(10, "Government of Iraq"),
            name(11, "Boko Haram"),
            name(12, "دولة فلسطين"),
            name(13, "伊拉克和沙姆伊斯兰国"),
            name(14, "Military Forces of Syria (2000-)"),
            name(15, "Military Forces of Syria (1970-2000)"),
            name(16, "Ivory Soldiers"),
            name(17, "Ansar al-Shari'a"),
            name(18, "Hezbollah"));

    private static final NameIndex INDEX = new NameIndex(NAMES);

    private static NameEntry name(long owner, String name) {
        return new NameEntry(owner, "a:" + owner, name, false);
    }

    /** @param best the owner that must come first */
    @ParameterizedTest
    @CsvSource({
        "Islamic State, 1",
        "ISLAMIC STATE!, 1",
        "is, 1",
        "Islamic St, 1",
        "state islamic, 1",
        "islamik state, 1",
        "isalmic satte, 1",
        "islamicstate, 1",
        "the Islamic State group, 1",
        "الدوله الاسلاميه, 1",
        "دولة إسلامية, 1",
        "الدولة الإسلميه, 1",
        "الإسلامية, 1",
        "исламское госудраство, 1",
        "伊斯兰国, 1",
        "伊拉克, 13",
        "levant, 2",
        "isil, 2",
        "iraq levant state, 2",
        "Taliban, 3",
        "taleban, 3",
        "tlaiban, 3",
        "pakistan taliban, 4",
        "ttp, 4",
        "FARC, 5",
        "F.A.R.C., 5",
        "revolucionarias armadas, 5",
        "ejercito liberacion, 6",
        "ELN, 6",
        "Ejercito de Librecion Nacoinal, 6",
        "alqaida, 7",
        "al qaeda maghreb, 7",
        "AQIM, 7",
        "военноморской, 8",
        "флот, 8",
        "iran government, 9",
        "boko harem, 11",
        "bokoharam, 11",
        "فلسطين, 12",
        "الدولة فلسطين, 12",
        "syria 1970, 15",
        "ansar al sharia, 17",
        "ansar alsharia, 17",
        "hizballah, 18",
        "Талибан, 3",
        "طالبان, 3",
        "حزب الله, 18",
        "Хезболла, 18",
        "Боко Харам, 11",
        "بوكو حرام, 11",
        "Islamskoe gosudarstvo, 1",
    })
    void findsWhatIsMeant(String text, long best) {
        assertThat(INDEX.find(text, 3))
                .as(text)
                .first()
                .extracting(NameMatch::owner)
                .isEqualTo(best);
    }

    @Test
    void betterWaysToMatchComeFirst() {
        NameIndex index = new NameIndex(List.of(
                name(1, "Red Army"),
                new NameEntry(2, "a:2", "RED ARMY", true),
                name(3, "Red Army Faction"),
                name(4, "Army of the Red Star"),
                name(5, "Redoubt Army"),
                name(6, "Rad Army"),
                name(7, "Blue Army")));
        assertThat(index.find("red army")).extracting(NameMatch::owner).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(index.find("redd army")).extracting(NameMatch::owner).contains(1L, 6L);
        assertThat(index.find("red army"))
                .extracting(NameMatch::score)
                .isSortedAccordingTo(Collections.reverseOrder())
                .startsWith(1.0, 0.97)
                .allMatch(score -> score > 0 && score <= 1);
    }

    @Test
    void anotherSpellingOfTheWholeNameComesBeforeLongerNames() {
        NameIndex index = new NameIndex(List.of(
                name(1, "Taliban Movement of the North"),
                name(2, "Tehrik-i-Taliban"),
                name(3, "Taleban"),
                name(4, "Taliban Hill faction")));
        assertThat(index.find("Taliban", 1)).extracting(NameMatch::owner).containsExactly(3L);
        assertThat(index.find("Талибан", 1)).extracting(NameMatch::owner).containsExactly(3L);
        assertThat(index.find("طالبان", 1)).extracting(NameMatch::owner).containsExactly(3L);
        assertThat(index.exact("Taliban")).as("it is not the name itself").isEmpty();
    }

    @Test
    void namesInOtherScriptsAreFoundByLatinOnes() {
        NameIndex index = new NameIndex(List.of(
                name(1, "حزب الله"), name(2, "جبهة النصرة"), name(3, "Партия регионов"), name(4, "Хизб ут-Тахрир")));
        assertThat(index.find("Hezbollah", 1)).extracting(NameMatch::owner).containsExactly(1L);
        assertThat(index.find("Jabhat al-Nusra", 1))
                .extracting(NameMatch::owner)
                .containsExactly(2L);
        assertThat(index.find("Nusra", 1)).extracting(NameMatch::owner).containsExactly(2L);
        assertThat(index.find("Hizb ut-Tahrir", 1)).extracting(NameMatch::owner).containsExactly(4L);
        assertThat(index.find("حزب التحرير", 1)).extracting(NameMatch::owner).containsExactly(4L);
        assertThat(index.find("Partiya regionov", 1))
                .extracting(NameMatch::owner)
                .containsExactly(3L);
    }

    @Test
    void initialsComeAfterAcronymsAndBeforeBeginnings() {
        assertThat(INDEX.find("IS")).extracting(NameMatch::owner).startsWith(1L, 16L);
        assertThat(INDEX.find("IS", 1)).extracting(NameMatch::name).containsExactly("IS");
    }

    @Test
    void aWordThatIsKnownIsNoTypoOfAnotherOne() {
        assertThat(INDEX.find("Iran")).extracting(NameMatch::owner).containsExactly(9L);
        assertThat(INDEX.find("Irak")).extracting(NameMatch::owner).contains(9L, 10L);
    }

    @Test
    void equalsAreOrderedByLengthThenRef() {
        NameIndex index = new NameIndex(
                List.of(name(3, "Army of Northland"), name(2, "Army of the North"), name(1, "Army of the South")));
        assertThat(index.find("army of"))
                .extracting(NameMatch::ref)
                .containsExactlyInAnyOrder("a:1", "a:2", "a:3")
                .containsSubsequence("a:1", "a:2");
        assertThat(index.find("army of")).isSortedAccordingTo(NameMatch.RANKING);
    }

    @Test
    void theOrderOfTheNamesMakesNoDifference() {
        List<NameEntry> shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(7));
        NameIndex other = new NameIndex(shuffled);
        for (String text : List.of("islamic", "is", "army", "government of", "taleban", "a", "of")) {
            assertThat(other.find(text)).isEqualTo(INDEX.find(text)).isSortedAccordingTo(NameMatch.RANKING);
        }
    }

    @Test
    void nothingIsFoundWhereNothingComesNear() {
        assertThat(INDEX.find("Zapatistas")).isEmpty();
        assertThat(INDEX.find("")).isEmpty();
        assertThat(INDEX.find(" - ")).isEmpty();
        assertThat(INDEX.find("x".repeat(100_000))).isEmpty();
        assertThat(new NameIndex(List.of()).find("IS")).isEmpty();
        assertThat(new NameIndex(List.of()).nearest("IS", 3)).isEmpty();
    }

    @Test
    void exactTakesCaseAndAccentsAside() {
        assertThat(INDEX.exact("ejercito de LIBERACION nacional"))
                .extracting(NameMatch::ref)
                .containsExactly("a:6");
        assertThat(INDEX.exact("IS")).extracting(NameMatch::ref).containsExactly("a:1");
        assertThat(INDEX.exact("Islamic")).isEmpty();
        assertThat(INDEX.exact("state islamic")).isEmpty();
    }

    @Test
    void nearestNeedsLess() {
        assertThat(INDEX.nearest("Islamic Republic", 2))
                .extracting(NameMatch::owner)
                .startsWith(1L);
        assertThat(INDEX.nearest("acled:Boko Harm", 2))
                .first()
                .extracting(NameMatch::owner)
                .isEqualTo(11L);
        assertThat(INDEX.nearest("A:12", 3)).first().extracting(NameMatch::ref).isEqualTo("a:12");
    }

    @Test
    void anOwnerIsFoundOnce() {
        NameIndex index = new NameIndex(List.of(name(1, "Red Army"), name(1, "RED-ARMY"), name(1, "The Red Army")));
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.find("red")).hasSize(1);
    }
}
