package org.casus.dataset.record;

import java.time.LocalDate;
import java.util.List;

/**
 * An event as a row of a dataset gives it: what every reader makes of its rows, whatever the format.
 *
 * @param row the number of the data row in the file, from 1, the header not counted
 * @param ref {@code scheme:externalId}, such as {@code ucdp-ged:427875}
 * @param title one line that a reader of a list understands
 * @param start the first day
 * @param end the last day, not before start
 * @param precision how exactly it is dated
 * @param precisionCode the source's own code for that
 * @param ongoing whether it had not ended when the row was written
 * @param type null where the dataset has no such notion
 * @param conflict null where the dataset has none
 * @param dyad null where the dataset has none
 * @param place null where nobody said where
 * @param clarity 1 clear, 2 less clear, null where not coded
 * @param sourceCount how many reports the coders had, null where not coded
 * @param notes what else the row says in words, or null
 * @param toll the coded deaths
 * @param speaker who, in the coders' words, first said so; null where the row does not tell
 * @param participations who took part
 * @param classifications how schemes classify it
 * @param tags words that the dataset puts on it
 * @param reports what it rests on
 */
public record EventRecord(
        long row,
        String ref,
        String title,
        LocalDate start,
        LocalDate end,
        DatePrecision precision,
        String precisionCode,
        boolean ongoing,
        TypeOfViolence type,
        NamedRef conflict,
        DyadRecord dyad,
        PlaceRecord place,
        Integer clarity,
        Integer sourceCount,
        String notes,
        Toll toll,
        String speaker,
        List<ParticipationRecord> participations,
        List<ClassificationRecord> classifications,
        List<String> tags,
        List<ReportRecord> reports)
        implements ImportedRecord {}
