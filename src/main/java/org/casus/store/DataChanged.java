package org.casus.store;

/**
 * A CDI event: what this instance reads has changed, by whomever: a write of its own, another instance, an import in
 * another process. Observers see the change in what they read from now on, and must be quick: they are called one after
 * another, on one thread. Several writes in a row may come as one event.
 *
 * @param version what {@link VersionedCache#version} gives at least, from now on
 */
public record DataChanged(long version) {}
