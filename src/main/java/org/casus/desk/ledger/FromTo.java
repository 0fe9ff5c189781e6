package org.casus.desk.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/** A change of a value, as revisions write it. */
final class FromTo {

    private FromTo() {}

    static Map<String, Object> of(Object from, Object to) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", from);
        change.put("to", to);
        return change;
    }
}
