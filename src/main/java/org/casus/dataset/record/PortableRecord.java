package org.casus.dataset.record;

import java.util.Map;

/**
 * A record of whatever type, as Casus's own format has it.
 *
 * @param ref its own; of ties, that of the record whose they are
 * @param type the name of its type in that format
 * @param fields values by name, of the kinds that the type has; what is null is not in it
 */
public record PortableRecord(long row, String ref, String type, Map<String, Object> fields) implements ImportedRecord {}
