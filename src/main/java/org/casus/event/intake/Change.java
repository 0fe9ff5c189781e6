package org.casus.event.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** A change of a field, as revisions tell it: what it was before what it is, so that equal changes are equal texts. */
final class Change {

    private Change() {}

    /** Either may be null. */
    static Map<String, Object> of(Object from, Object to) {
        return two("from", from, "to", to);
    }

    /** Two values by their names, in this order. */
    static Map<String, Object> two(String name, Object value, String otherName, Object otherValue) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(name, value);
        both.put(otherName, otherValue);
        return both;
    }
}
