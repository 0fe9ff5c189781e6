package org.casus.statistics;

import java.util.HashSet;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;

/** What a question has to keep so that it can be answered. */
final class QuestionRules {

    /** With more, nearly every event is a group of its own, and a list of events is what is wanted. */
    private static final int MAX_DIMENSIONS = 3;

    private QuestionRules() {}

    static void check(Question question) {
        checkDimensions(question);
        if (!question.rollUp().isEmpty() && !question.concerns(StatisticsDimension.ACTOR)) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENTS,
                    "rollUp",
                    "rollUp and includeSubgroups roll up actors: group by ACTOR to use them.");
        }
        if (question.gaps() != null) {
            checkGaps(question);
        }
        for (Having bound : question.having()) {
            if (bound.upsideDown()) {
                throw new Refusal(
                        ErrorCode.INVALID_RANGE,
                        "having",
                        "having %s goes from %d to %d: from may not be more than to."
                                .formatted(bound.figure(), bound.from(), bound.to()));
            }
        }
        if (question.top() != null && question.top() < 1) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE, "top", "top is %d: it has to be 1 or more.".formatted(question.top()));
        }
    }

    private static void checkDimensions(Question question) {
        int dimensions = question.groupBy().size();
        if (dimensions == 0) {
            throw new Refusal(
                    ErrorCode.INVALID_GROUPING, "groupBy", "groupBy names no dimension: it takes one to three.");
        }
        if (dimensions > MAX_DIMENSIONS) {
            throw new Refusal(
                    ErrorCode.INVALID_GROUPING,
                    "groupBy",
                    "groupBy names %d dimensions: it takes one to three.".formatted(dimensions));
        }
        if (new HashSet<>(question.groupBy()).size() < dimensions) {
            throw new Refusal(
                    ErrorCode.INVALID_GROUPING,
                    "groupBy",
                    "groupBy names a dimension twice: %s.".formatted(question.groupBy()));
        }
        if (dimensions - question.keys().size() > 1) {
            throw new Refusal(
                    ErrorCode.INVALID_GROUPING,
                    "groupBy",
                    "groupBy names two time dimensions in %s: the shorter one alone says as much."
                            .formatted(question.groupBy()));
        }
    }

    private static void checkGaps(Question question) {
        if (question.unit() == null) {
            throw new Refusal(
                    ErrorCode.FILL_GAPS_NEEDS_TIME,
                    "fillGaps",
                    "fillGaps needs YEAR, QUARTER, MONTH, WEEK or DAY in groupBy.");
        }
        var from = question.gaps().from();
        var to = question.gaps().to();
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusal(
                    ErrorCode.INVALID_RANGE,
                    "filter.dates",
                    "The dates go from %s to %s: from may not be later than to.".formatted(from, to));
        }
    }
}
