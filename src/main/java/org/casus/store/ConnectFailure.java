package org.casus.store;

import java.sql.SQLException;
import java.util.Properties;

/** Says in the operator's words why no connection to the store came about. Never tells a password. */
final class ConnectFailure {

    private static final String KEYS = "casus.db.user, casus.db.password, casus.db.password-file";

    private ConnectFailure() {}

    /** A URL that names neither database. */
    static SQLException unknownUrl(String url) {
        int scheme = url.indexOf("://");
        String hint = url.startsWith("postgres")
                ? " Begin it with jdbc:postgresql://, and give user and password by " + KEYS + "."
                : "";
        return new SQLException(
                "casus.db.url begins with \"" + url.substring(0, scheme < 0 ? Math.min(url.length(), 20) : scheme)
                        + "\"; it must be jdbc:postgresql://host/database or jdbc:h2:file:path." + hint,
                "08001");
    }

    static SQLException tooOld(String version) {
        return new SQLException(
                "The server is PostgreSQL " + version + "; Casus needs " + StoreDriver.OLDEST_POSTGRESQL + " or newer.",
                "08004");
    }

    /** The failure in other words, with the same SQL state and error code; as it is where nothing better is known. */
    static SQLException of(SQLException failure, String url, Properties login) {
        String message = message(failure, place(url), login.getProperty("user"));
        return message == null
                ? failure
                : new SQLException(message, failure.getSQLState(), failure.getErrorCode(), failure);
    }

    private static String message(SQLException failure, String place, String user) {
        return switch (String.valueOf(failure.getSQLState())) {
            case "28P01", "28000" ->
                "%s refuses the user %s: %s See %s.".formatted(place, user, sentence(failure), KEYS);
            case "3D000" -> "%s has no such database; create it, or correct casus.db.url.".formatted(place);
            case "08001", "08004", "08006" ->
                "%s cannot be reached: %s See casus.db.url.".formatted(place, sentence(failure));
            case "57P03" -> "%s is not ready: %s".formatted(place, sentence(failure));
            case "53300" -> "%s has no connection left: %s".formatted(place, sentence(failure));
            case StoreDriver.LOCKED_OUT ->
                "%s is open in another process that lets nobody in; end that process first.".formatted(place);
            default -> null;
        };
    }

    private static String sentence(SQLException failure) {
        String text = String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return text.endsWith(".") ? text : text + ".";
    }

    /** The URL without its settings, which may hold a password. */
    private static String place(String url) {
        String place = url.split("[?;]", 2)[0];
        return (StoreDriver.isH2(url) ? "The database " : "PostgreSQL at ")
                + place.substring(StoreDriver.isH2(url) ? "jdbc:h2:".length() : "jdbc:postgresql:".length());
    }
}
