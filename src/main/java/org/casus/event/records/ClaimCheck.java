package org.casus.event.records;

import java.util.Map;
import java.util.stream.Stream;
import org.casus.dataset.Findings;
import org.casus.dataset.record.IssueKind;

/** Checks that a claim says one thing: how many, or who did it. */
final class ClaimCheck {

    private ClaimCheck() {}

    static void check(String ref, Map<String, Object> claim, Findings findings) {
        long counted = Stream.of("metric", "victimGroup", "quantity.quantifier")
                .filter(claim::containsKey)
                .count();
        boolean counts = counted == 3 && !claim.containsKey("responsible");
        boolean namesWhoDidIt = counted == 0 && claim.containsKey("responsible");
        if (!counts && !namesWhoDidIt) {
            findings.error(
                    IssueKind.BAD_VALUE,
                    "A claim has metric, victimGroup and quantity.quantifier, or else responsible; this one has neither or both.");
        }
        if (ref.equals(claim.get("supersedes"))) {
            findings.error(IssueKind.BAD_VALUE, "supersedes leads to the claim itself.");
        }
    }
}
