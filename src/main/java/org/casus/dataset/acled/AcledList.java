package org.casus.dataset.acled;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.dataset.Findings;
import org.casus.dataset.PlainText;

/** The lists in ACLED's columns: parts separated by semicolons, each of them once. */
final class AcledList {

    private AcledList() {}

    /**
     * The parts that are not empty.
     *
     * @param max how many UTF-16 units the store takes of each
     * @param column what to call it in messages
     */
    static List<String> split(String list, int max, String column, Findings findings) {
        if (list.isBlank()) {
            return List.of();
        }
        Set<String> parts = new LinkedHashSet<>();
        for (String raw : list.split(";")) {
            String part = PlainText.line(raw, max, column, findings);
            if (part != null) {
                parts.add(part);
            }
        }
        return new ArrayList<>(parts);
    }
}
