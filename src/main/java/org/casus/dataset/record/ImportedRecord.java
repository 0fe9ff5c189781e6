package org.casus.dataset.record;

/** What a row of a file becomes: an event, or something that is said of records that are there. */
public sealed interface ImportedRecord
        permits ActorProfile, ConflictProfile, EventRecord, EventReport, PortableRecord, RemovedEvent, StatisticRecord {

    /** The number of the data row in the file, from 1, the header not counted. */
    long row();

    /** The record that it is, or is about. */
    String ref();
}
