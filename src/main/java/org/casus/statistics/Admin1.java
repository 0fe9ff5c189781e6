package org.casus.statistics;

/** A first administrative level: a name means something only within its country. */
record Admin1(Long country, String name) {}
