package org.casus.graphql.engine;

/**
 * Is fired, as a CDI event, when a server was told to end, before it waits for the requests in flight. Whoever observes
 * it closes at once what would never end by itself, such as subscriptions (WebSocket close code 1001, "going away"),
 * and returns without waiting.
 */
public record Draining() {}
