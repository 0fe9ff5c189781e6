package org.casus.event.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All rules, each with its statement. */
final class Rules {

    /** The references that are foreign keys on PostgreSQL alone; see V3__foreign_keys. */
    private static final String REFERENCES = "/db/postgresql/foreign_keys.sql";

    private static final Pattern TABLE = Pattern.compile("alter table (\\w+)([^;]*);");

    private static final Pattern REFERENCE = Pattern.compile("foreign key \\((\\w+)\\) references (\\w+)");

    private static final String RESTORE = "Nothing that Casus does makes these: go back to a backup, and report it.";

    /** What the summary says, and what it would say if it were made now: rows that only one of them has. */
    private static final Rule SUMMARY = new Rule(
            "summary",
            "rows of the summary of events differ from the events",
            "Statistics by country and month are wrong. " + RESTORE,
            """
            with kept as (
              select dataset_id, country_id, month_no, type_of_violence,
                     events, deaths_low, deaths_best, deaths_high, deaths_civilians, without_low, without_high
              from event_summary),
            coded as (
              select release.dataset_id, coalesce(event.country_id, 0) as country_id,
                     cast(extract(year from event.date_start) * 12 + extract(month from event.date_start) - 1 as integer)
                       as month_no,
                     coalesce(event.type_of_violence, '') as type_of_violence,
                     event.deaths_low, event.deaths_best, event.deaths_high, event.deaths_civilians
              from event join release on release.id = event.release_id),
            made as (
              select dataset_id, country_id, month_no, type_of_violence, count(*) as events,
                     coalesce(sum(deaths_low), 0) as deaths_low, coalesce(sum(coalesce(deaths_best, deaths_low)), 0) as deaths_best,
                     coalesce(sum(deaths_high), 0) as deaths_high,
                     coalesce(sum(deaths_civilians), 0) as deaths_civilians,
                     count(coalesce(deaths_best, deaths_high)) filter (where deaths_low is null) as without_low,
                     count(coalesce(deaths_best, deaths_low)) filter (where deaths_high is null) as without_high
              from coded group by dataset_id, country_id, month_no, type_of_violence)
            select (select count(*) from (select * from kept except select * from made) as only_kept)
                 + (select count(*) from (select * from made except select * from kept) as only_made)
            """);

    private static final Rule COPIED_FROM_PLACES = new Rule("copies", "events differ from their place", RESTORE, """
            select count(*) from event join place on place.id = event.place_id
            where event.country_id is distinct from place.country_id
               or event.latitude is distinct from place.latitude
               or event.longitude is distinct from place.longitude
               or event.prio_grid is distinct from place.prio_grid
            """);

    private static final Rule COPIED_FROM_EVENTS =
            new Rule("copies", "participations have another date than their event", RESTORE, """
            select count(*) from participation join event on event.id = participation.event_id
            where participation.date_start <> event.date_start
            """);

    private static final Rule MERGED = new Rule(
            "merged",
            "actors are there and were merged into another one",
            RESTORE,
            "select count(*) from actor join merged_actor on merged_actor.uid = actor.uid");

    private static final Rule CONFIRMED = new Rule(
            "confirmations",
            "claims are confirmed otherwise than the last thing says that was said of them",
            "Import the file that they came with once more, with its lines claim-confirmations.",
            """
            select count(*) from claim
            where exists (select 1 from claim_confirmation said where said.claim_id = claim.id)
              and claim.confirmation <> (
                select said.confirmation from claim_confirmation said where said.claim_id = claim.id
                order by said.said_at desc nulls last, said.id desc fetch first row only)
            """);

    /** Only where no import is at work: one that is leaves indexes out and says that it runs. */
    static final List<Rule> AT_REST = List.of(
            new Rule(
                    "indexes",
                    "indexes are missing that an interrupted import dropped",
                    "Start Casus, or repeat the import: either creates them.",
                    "select count(*) from deferred_index"),
            new Rule(
                    "imports",
                    "imports were interrupted and are not finished",
                    "Repeat them: that finishes them and doubles nothing.",
                    "select count(*) from import_run where status = 'RUNNING'"));

    private Rules() {}

    static List<Rule> always() {
        List<Rule> rules = new ArrayList<>(references());
        rules.add(COPIED_FROM_PLACES);
        rules.add(COPIED_FROM_EVENTS);
        rules.add(SUMMARY);
        rules.add(MERGED);
        rules.add(CONFIRMED);
        return rules;
    }

    private static List<Rule> references() {
        List<Rule> rules = new ArrayList<>();
        Matcher tables = TABLE.matcher(read());
        while (tables.find()) {
            String table = tables.group(1);
            Matcher references = REFERENCE.matcher(tables.group(2));
            while (references.find()) {
                rules.add(reference(table, references.group(1), references.group(2)));
            }
        }
        return rules;
    }

    private static Rule reference(String table, String column, String target) {
        return new Rule(
                "references",
                "rows of " + table + " name in " + column + " a row of " + target + " that is not there",
                RESTORE,
                ("select count(*) from %1$s where %2$s is not null"
                                + " and not exists (select 1 from %3$s where %3$s.id = %1$s.%2$s)")
                        .formatted(table, column, target));
    }

    private static String read() {
        try (InputStream in = Rules.class.getResourceAsStream(REFERENCES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
