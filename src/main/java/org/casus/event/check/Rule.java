package org.casus.event.check;

/**
 * Something that holds in a sound store.
 *
 * @param name what it is about
 * @param breach what a row is that breaks it, as the end of a sentence that begins with their number
 * @param remedy what to do about it
 * @param sql counts the rows that break it
 */
record Rule(String name, String breach, String remedy, String sql) {}
