package org.casus.event.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.casus.dataset.intake.ImportRunner;
import org.casus.store.Migrations;

/** Looks a store through. It changes nothing, and others may write meanwhile: all is read as of one moment. */
@ApplicationScoped
public class StoreCheck {

    /** The tables of records, in the order in which their numbers are told. */
    private static final List<String> COUNTED = List.of(
            "dataset",
            "release",
            "event",
            "participation",
            "place",
            "actor",
            "source",
            "report",
            "claim",
            "reported_statistic",
            "revision",
            "import_run");

    private final DataSource store;
    private final Migrations migrations;
    private final ImportRunner imports;

    StoreCheck(DataSource store, Migrations migrations, ImportRunner imports) {
        this.store = store;
        this.migrations = migrations;
        this.imports = imports;
    }

    /**
     * What was seen.
     *
     * @param version the version that the store is at
     * @param counts rows by table
     * @param rules how many rules were looked at
     * @param importing whether an import was at work, so that what it leaves unfinished was not looked at
     * @param findings what is wrong, and what to do about it; empty for a sound store
     */
    public record Outcome(
            String version, Map<String, Long> counts, int rules, boolean importing, List<String> findings) {}

    /** Looks the store through. Of a store at another version than this Casus's, only that is told. */
    public Outcome run() throws SQLException {
        List<String> findings = new ArrayList<>();
        migrations.problems().forEach(problem -> findings.add("migrations: " + problem));
        String version = migrations.version();
        if (!findings.isEmpty()) {
            return new Outcome(version, Map.of(), 0, false, findings);
        }
        boolean importing = imports.isAtWork();
        List<Rule> rules = Rules.always();
        if (!importing) {
            rules.addAll(Rules.AT_REST);
        }
        try (Connection connection = store.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String table : COUNTED) {
                counts.put(table, number(connection, "select count(*) from " + table));
            }
            for (Rule rule : rules) {
                long breaches = number(connection, rule.sql());
                if (breaches > 0) {
                    findings.add(rule.name() + ": " + breaches + " " + rule.breach() + ". " + rule.remedy());
                }
            }
            connection.rollback();
            return new Outcome(version, counts, rules.size(), importing, findings);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
