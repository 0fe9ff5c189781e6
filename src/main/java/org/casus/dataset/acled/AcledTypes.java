package org.casus.dataset.acled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowTable;
import org.casus.dataset.record.ClassificationRecord;
import org.casus.dataset.record.IssueKind;

/**
 * ACLED's 6 types and 25 sub-types of events; ACLED Codebook 2024, "Event types". They are names, not codes: the name
 * is the code, as ACLED spells it. Types and sub-types share the scheme {@code acled}, since no name is both.
 */
final class AcledTypes {

    private static final String SCHEME = "acled";
    private static final String DISORDER = "acled-disorder";
    private static final String TARGETING = "acled-targeting";
    private static final int CODE = 100;

    private static final Map<String, List<String>> TYPES = Map.of(
            "Battles",
            List.of("Government regains territory", "Non-state actor overtakes territory", "Armed clash"),
            "Protests",
            List.of("Excessive force against protesters", "Protest with intervention", "Peaceful protest"),
            "Riots",
            List.of("Violent demonstration", "Mob violence"),
            "Explosions/Remote violence",
            List.of(
                    "Chemical weapon",
                    "Air/drone strike",
                    "Suicide bomb",
                    "Shelling/artillery/missile attack",
                    "Remote explosive/landmine/IED",
                    "Grenade"),
            "Violence against civilians",
            List.of("Sexual violence", "Attack", "Abduction/forced disappearance"),
            "Strategic developments",
            List.of(
                    "Agreement",
                    "Arrests",
                    "Change to group/activity",
                    "Disrupted weapons use",
                    "Headquarters or base established",
                    "Looting/property destruction",
                    "Non-violent transfer of territory",
                    "Other"));

    /** Names as ACLED spells them, by themselves in lower case. */
    private static final Map<String, String> SPELLED = new HashMap<>();

    private static final Map<String, String> TYPE_OF_SUB_TYPE = new HashMap<>();

    static {
        TYPES.forEach((type, subTypes) -> {
            SPELLED.put(type.toLowerCase(Locale.ROOT), type);
            subTypes.forEach(subType -> {
                SPELLED.put(subType.toLowerCase(Locale.ROOT), subType);
                TYPE_OF_SUB_TYPE.put(subType, type);
            });
        });
    }

    private AcledTypes() {}

    /**
     * What a row says of the kind of its event, unread; and, read, what it goes by.
     *
     * @param name the sub-type, or the type where there is none, or null
     */
    record Read(List<ClassificationRecord> classifications, String name) {}

    record Key(String disorder, String type, String subType, String targeting) {

        static Key of(RowTable<AcledColumn> row) {
            return new Key(
                    row.get(AcledColumn.DISORDER_TYPE),
                    row.get(AcledColumn.EVENT_TYPE),
                    row.get(AcledColumn.SUB_EVENT_TYPE),
                    row.get(AcledColumn.CIVILIAN_TARGETING));
        }
    }

    static Read read(Key key, Findings findings) {
        String type = name(key.type(), AcledColumn.EVENT_TYPE, true, findings);
        String subType = name(key.subType(), AcledColumn.SUB_EVENT_TYPE, false, findings);
        if (subType != null && !Objects.equals(TYPE_OF_SUB_TYPE.getOrDefault(subType, type), type)) {
            findings.warning(
                    IssueKind.BAD_VALUE,
                    "sub_event_type " + Findings.quote(subType) + " does not belong to event_type "
                            + Findings.quote(type == null ? "" : type) + "; both are kept as coded.");
        }
        List<ClassificationRecord> all = new ArrayList<>();
        add(all, SCHEME, type);
        add(all, SCHEME, Objects.equals(subType, type) ? null : subType);
        AcledList.split(key.disorder(), CODE, "disorder_type", findings).forEach(each -> add(all, DISORDER, each));
        add(all, TARGETING, PlainText.line(key.targeting(), CODE, "civilian_targeting", findings));
        return new Read(List.copyOf(all), subType == null ? type : subType);
    }

    private static String name(String raw, AcledColumn column, boolean isType, Findings findings) {
        String name = PlainText.line(raw, CODE, column.header(), findings);
        if (name == null) {
            findings.warning(IssueKind.MISSING_VALUE, column.header() + " is empty.");
            return null;
        }
        String spelled = SPELLED.get(name.toLowerCase(Locale.ROOT));
        if (spelled == null || TYPES.containsKey(spelled) != isType) {
            findings.warning(
                    IssueKind.BAD_VALUE,
                    column.header() + " is " + Findings.quote(name)
                            + ", which is none of ACLED's; it is kept as coded.");
            return name;
        }
        return spelled;
    }

    private static void add(List<ClassificationRecord> all, String scheme, String code) {
        if (code != null) {
            all.add(new ClassificationRecord(scheme, code, null));
        }
    }
}
