package org.casus.dataset;

import java.util.LinkedHashMap;
import java.util.Map;

/** A change of a value, as revisions write it: what it was before what it is, so that equal changes are equal texts. */
public final class FromTo {

    private FromTo() {}

    /** Either may be null. */
    public static Map<String, Object> of(Object from, Object to) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", from);
        change.put("to", to);
        return change;
    }
}
