package org.casus.dataset.gdelt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;
import org.casus.dataset.RowTable;
import org.casus.dataset.record.ClassificationRecord;
import org.casus.dataset.record.IssueKind;

/**
 * What was done, in the codes of CAMEO: two digits for one of twenty roots, three and four for what is below. An event
 * has all that hold of it, so that asking for 18 finds 1831 too.
 */
final class Cameo {

    private static final String SCHEME = "cameo";
    private static final String QUAD = "cameo-quad";
    private static final int CODE = 20;

    /** CAMEO Codebook 1.1b3, chapter 2; the label of a finer code is that of its root. */
    private static final List<String> ROOTS = List.of(
            "Make public statement",
            "Appeal",
            "Express intent to cooperate",
            "Consult",
            "Engage in diplomatic cooperation",
            "Engage in material cooperation",
            "Provide aid",
            "Yield",
            "Investigate",
            "Demand",
            "Disapprove",
            "Reject",
            "Threaten",
            "Protest",
            "Exhibit military posture",
            "Reduce relations",
            "Coerce",
            "Assault",
            "Fight",
            "Use unconventional mass violence");

    private static final Map<String, String> QUADS = Map.of(
            "1", "Verbal cooperation", "2", "Material cooperation", "3", "Verbal conflict", "4", "Material conflict");

    /** From this root on, one side uses violence against the other. */
    private static final int ASSAULT = 18;

    private Cameo() {}

    record Key(String code, String base, String root, String quad) {

        static Key of(RowTable<GdeltColumn> row) {
            return new Key(
                    row.get(GdeltColumn.EVENTCODE),
                    row.get(GdeltColumn.EVENTBASECODE),
                    row.get(GdeltColumn.EVENTROOTCODE),
                    row.get(GdeltColumn.QUADCLASS));
        }
    }

    static List<ClassificationRecord> read(Key key, Findings findings) {
        String label = label(key.root());
        if (label == null) {
            findings.warning(
                    IssueKind.BAD_VALUE,
                    "EventRootCode is " + Findings.quote(key.root()) + ", not 01 to 20; it is kept as coded.");
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String raw : List.of(key.root(), key.base(), key.code())) {
            String code = PlainText.line(raw, CODE, "EventCode", findings);
            if (code != null) {
                codes.add(code);
            }
        }
        List<ClassificationRecord> all = new ArrayList<>();
        codes.forEach(code -> all.add(new ClassificationRecord(SCHEME, code, code.equals(key.root()) ? label : null)));
        if (QUADS.containsKey(key.quad())) {
            all.add(new ClassificationRecord(QUAD, key.quad(), QUADS.get(key.quad())));
        }
        return List.copyOf(all);
    }

    /** What a root code means, or null if there is no such code. */
    static String label(String root) {
        int number = number(root);
        return number < 1 || number > ROOTS.size() ? null : ROOTS.get(number - 1);
    }

    /** Whether a root code stands for violence of one side against the other. */
    static boolean isViolent(String root) {
        return number(root) >= ASSAULT && number(root) <= ROOTS.size();
    }

    private static int number(String root) {
        boolean digits = root.length() == 2 && Character.isDigit(root.charAt(0)) && Character.isDigit(root.charAt(1));
        return digits ? Integer.parseInt(root) : -1;
    }
}
