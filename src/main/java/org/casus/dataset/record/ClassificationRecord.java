package org.casus.dataset.record;

/**
 * How a scheme classifies an event.
 *
 * @param scheme such as {@code acled} or {@code cameo}
 * @param code the code in the scheme
 * @param label what it means in words, or null
 */
public record ClassificationRecord(String scheme, String code, String label) {}
