package org.casus.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.casus.event.sample.WithSample;
import org.casus.graphql.Cold;
import org.casus.graphql.Golden;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask about claims, on the sample: each question stands in golden/claim, beside its answer and its SQL. */
@QuarkusTest
@TestProfile(WithSample.class)
class ClaimQuestionsTest {

    @Inject
    Engine engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims-of-an-event",
                "an-event-as-known-by-a-day",
                "unconfirmed-for-more-than-a-week",
                "by-speaker-and-victims",
                "an-indicator-over-time",
                "indicators-of-a-country",
                "sources-with-what-they-say",
                "a-report",
                "reports-of-a-publisher",
                "from-the-end",
            })
    void areAnswered(String question) {
        Golden.check(engine, "claim/" + question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source(ref: \"source:shor\") {ref} | NOT_FOUND | ref",
                "source {ref} | INVALID_ARGUMENTS | ref",
                "source(id: \"rubbish\") {ref} | NOT_FOUND | id",
                "report(ref: \"report:none\") {ref} | NOT_FOUND | ref",
                "claim(ref: \"claim:none\") {ref} | NOT_FOUND | ref",
                "reportedStatistic(ref: \"none\") {ref} | NOT_FOUND | ref",
                "claims(filter: {event: [\"desk:2022-01-20-ghwayran\"]}) {totalCount} | UNKNOWN_EVENT | filter.event",
                "claims(filter: {victimActor: [\"desk-actor:is\"]}) {totalCount} | UNKNOWN_ACTOR | filter.victimActor",
                "claims(filter: {speaker: [\"source:shor\"]}) {totalCount} | UNKNOWN_SOURCE | filter.speaker",
                "claims(filter: {reportedBy: [\"source:app\"]}) {totalCount} | UNKNOWN_SOURCE | filter.reportedBy",
                "claims(filter: {said: {from: \"2022-02-01\", to: \"2022-01-01\"}}) {totalCount} | INVALID_RANGE | filter.said",
                "claims(filter: {olderThan: \"yesterday\"}) {totalCount} | INVALID_VALUE | filter.olderThan",
                "claims(first: 501) {totalCount} | PAGE_TOO_LARGE | first",
                "claims(after: \"rubbish\") {totalCount} | INVALID_CURSOR | after",
                "claims(orderBy: [{by: SAID_AT}, {by: SAID_AT}]) {totalCount} | INVALID_ARGUMENTS | orderBy",
                "sources(filter: {country: [\"Syrria\"]}) {totalCount} | UNKNOWN_COUNTRY | filter.country",
                "sources(filter: {name: \" \"}) {totalCount} | INVALID_VALUE | filter.name",
                "reportedStatistics(filter: {indicator: [\"ACTIVE_FIGHTER\"]}) {totalCount} | UNKNOWN_INDICATOR | filter.indicator",
                "reportedStatistics(filter: {subject: [\"desk-actor:none\"]}) {totalCount} | UNKNOWN_ACTOR | filter.subject",
                "reportedStatistics(filter: {place: [\"desk-place:none\"]}) {totalCount} | UNKNOWN_PLACE | filter.place",
                "reportedStatistics(filter: {country: [\"XX\"]}) {totalCount} | UNKNOWN_COUNTRY | filter.country",
                "reportedStatistics(filter: {speaker: [\"source:none\"]}) {totalCount} | UNKNOWN_SOURCE | filter.speaker",
                "reportedStatistics(filter: {holdsFor: {from: \"2022-02-01\", to: \"2022-01-01\"}}) {totalCount} | INVALID_RANGE | filter.holdsFor",
            })
    void aWrongInputIsATypedError(String field, String code, String argument) {
        Map<?, ?> extensions = (Map<?, ?>) error("{" + field + "}").get("extensions");
        assertThat(extensions.get("code")).isEqualTo(code);
        assertThat(extensions.get("argument")).isEqualTo(argument);
    }

    @ParameterizedTest
    @CsvSource({
        "'{claims(filter: {speaker: [\"source:shor\"]}) {totalCount}}', source:sohr",
        "'{claims(filter: {event: [\"desk:2022-01-20-ghwayran-prism\"]}) {totalCount}}', desk:2022-01-20-ghwayran-prison",
        "'{reportedStatistics(filter: {indicator: [\"ACTIVE_FIGHTER\"]}) {totalCount}}', ACTIVE_FIGHTERS",
        "'{sources(filter: {country: [\"Syrria\"]}) {totalCount}}', Syria",
    })
    void aRefusalSaysWhatComesNear(String document, String nearest) {
        Map<?, ?> extensions = (Map<?, ?>) error(document).get("extensions");
        assertThat((List<?>) extensions.get("nearest")).first().isEqualTo(nearest);
    }

    private Map<?, ?> error(String document) {
        Map<String, Object> answer = engine.answer(document, null, Map.of()).specification();
        assertThat(answer).containsKey("errors");
        return (Map<?, ?>) ((List<?>) answer.get("errors")).getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{sources(first: %d) {nodes {country {name} claims(first: 5) {totalCount nodes {event {title} victimActor {name}}} reports(first: 5) {totalCount nodes {claims {ref} publisher {name}}}}}}",
                "{claims(first: %d) {nodes {event {claims {ref} reports {ref} claimedFatalities {best}} speaker {name} reportedBy {name} report {publisher {name}} supersededBy {ref}}}}",
                "{reportedStatistics(first: %d) {nodes {subject {name} countries {name} speaker {name} report {ref} supersededBy {ref}}}}",
            })
    void theNumberOfStatementsDoesNotDependOnTheRows(String document) {
        assertThat(statements(document.formatted(4))).isEqualTo(statements(document.formatted(2)));
    }

    private int statements(String document) {
        Cold.start();
        Answer answer = engine.answer(document, null, Map.of());
        assertThat(answer.specification()).doesNotContainKey("errors");
        return answer.statements().size();
    }

    @Test
    void theNextPageGoesOnWhereThisOneEnds() {
        Map<?, ?> page = engine.answer(
                        "{claims(orderBy: [{by: SAID_AT, direction: ASC}], first: 2) {pageInfo {endCursor}}}",
                        null,
                        Map.of())
                .specification();
        Map<?, ?> claims = (Map<?, ?>) ((Map<?, ?>) page.get("data")).get("claims");
        Object cursor = ((Map<?, ?>) claims.get("pageInfo")).get("endCursor");
        Golden.check(engine, "claim/a-page-and-the-next", Map.of("after", cursor));
    }

    @Test
    void twoAliasesGetTheirOwnArguments() {
        Answer answer = Golden.check(engine, "claim/two-aliases");
        assertThat(answer.specification()).doesNotContainKey("errors");
    }
}
