package org.casus.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.casus.access.AccessRole;
import org.casus.access.ApiKey;
import org.casus.access.ApiKeys;
import org.casus.access.CallerName;
import org.casus.telemetry.Printable;
import picocli.CommandLine.ExitCode;

/** What {@code casus keys} does once the container is there; its arguments are what to do, and to which key. */
@Dependent
public class KeysApplication implements QuarkusApplication {

    private final ApiKeys keys;

    KeysApplication(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public int run(String... args) {
        return switch (args[0]) {
            case "add" -> add(args[1], AccessRole.valueOf(args[2]), args[3]);
            case "list" -> list();
            case "revoke" -> changed(keys.revoke(args[1]), args[1]);
            case "expire" -> changed(keys.expire(args[1], OffsetDateTime.parse(args[2])), args[1]);
            default -> throw new IllegalArgumentException(args[0]);
        };
    }

    /** The key alone on standard output, so that a script can keep it. */
    private int add(String name, AccessRole role, String expires) {
        Optional<String> problem = CallerName.problem(name, ApiKeys.LONGEST_NAME);
        if (problem.isPresent()) {
            System.err.println("casus: " + problem.get());
            return ExitCode.USAGE;
        }
        ApiKeys.Made made = keys.make(name, role, expires.isEmpty() ? null : OffsetDateTime.parse(expires));
        System.err.println("This is the key, and it is shown this once. Clients send it as Authorization: Bearer …");
        System.out.println(made.text());
        return ExitCode.OK;
    }

    private int list() {
        System.out.printf(
                Locale.ROOT, "%-14s  %-6s  %-7s  %-20s  %s%n", "PREFIX", "ROLE", "STATE", "LAST USED", "NAME");
        for (ApiKey key : keys.all()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s  %-6s  %-7s  %-20s  %s%n",
                    key.prefix,
                    key.role,
                    state(key),
                    key.lastUsedAt == null
                            ? "never"
                            : key.lastUsedAt.toInstant().truncatedTo(ChronoUnit.SECONDS),
                    Printable.of(key.name));
        }
        return ExitCode.OK;
    }

    private static String state(ApiKey key) {
        if (key.revokedAt != null) {
            return "revoked";
        }
        return key.expiresAt != null && !key.expiresAt.isAfter(OffsetDateTime.now()) ? "expired" : "good";
    }

    private static int changed(Optional<ApiKey> key, String prefix) {
        if (key.isEmpty()) {
            System.err.println("casus: no key begins with " + Printable.of(prefix) + "; casus keys list shows them.");
            return Failure.EXIT;
        }
        String until = key.get().expiresAt == null
                ? ""
                : ", until " + key.get().expiresAt.toInstant();
        System.out.println(prefix + " (" + Printable.of(key.get().name) + "): " + state(key.get()) + until);
        return ExitCode.OK;
    }
}
