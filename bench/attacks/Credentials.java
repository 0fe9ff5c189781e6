import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Credentials that are none. */
final class Credentials {

    /** Where the issuer would be, who takes connections and says nothing. */
    private static final ServerSocket ISSUER = hanging();

    private static final Map<String, String> WITH_ISSUER = Map.of(
            "CASUS_OIDC_ISSUER", "http://localhost:" + ISSUER.getLocalPort() + "/realm",
            "CASUS_OIDC_AUDIENCE", "casus");

    private static final Map<String, String> BEHIND_A_PROXY = Map.of("CASUS_GATE_PROXIES", "1");

    private static final String MUCH =
            "{ statistics(groupBy: [COUNTRY, MONTH], first: 500) { nodes { keys { label country { name } } events } } }";

    private Credentials() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("keys", "16 connections of 4 addresses try keys, 800 a second", stage -> {
                    stage.cast(16, 0.1, number -> {
                        Wire wire = stage.connect(number % 4).patience(10_000);
                        stage.repeat(50, time -> wire.send(bearer("casus_" + "a".repeat(43), "")).answer());
                    });
                    stage.rest();
                }),
                new Attack("tokens", "16 connections of 4 addresses send tokens with an algorithm that forges a line of the log", stage -> {
                    String token = token("{\"alg\":\"X\\n2026-01-01 00:00:00,000 INFO  [FORGED] (main) \\u001b[31m\",\"kid\":\"a\"}");
                    stage.cast(16, 0.1, number -> {
                        Wire wire = stage.connect(number % 4).patience(10_000);
                        stage.repeat(50, time -> wire.send(bearer(token, "")).answer());
                    });
                    stage.rest();
                    if (stage.target().log(0).lines().anyMatch(line -> line.startsWith("2026-01-01 00:00:00,000 INFO  [FORGED]"))) {
                        stage.fault("a line of the log was forged");
                    }
                }).with(WITH_ISSUER),
                new Attack("issuer", "64 connections of 4 addresses send tokens while the issuer hangs", stage -> {
                    stage.cast(64, 0.3, number -> {
                        Wire wire = stage.connect(number % 4).patience(30_000);
                        stage.repeat(5, time -> {
                            String token = token("{\"alg\":\"RS256\",\"kid\":\"" + number + "-" + time + "\"}");
                            wire.send(bearer(token, "")).answer();
                        });
                    });
                    stage.rest();
                }).with(WITH_ISSUER),
                new Attack("forwarded", "100 connections ask much and try keys, each time forwarded for another port", stage -> {
                    stage.cast(100, 0.2, number -> {
                        Wire wire = stage.connect(number % 4).patience(30_000);
                        stage.repeat(10, time -> {
                            String client = "X-Forwarded-For: 203.0.113.7:" + (1024 + number * 500 + time % 500) + "\r\n";
                            if (number % 2 == 0) {
                                wire.send(bearer("casus_" + "b".repeat(43), client)).answer();
                            } else {
                                wire.send(Wire.ask(MUCH).replace("Host:", client + "Host:")).answer();
                            }
                        });
                    });
                    stage.rest();
                }).with(BEHIND_A_PROXY));
    }

    private static String bearer(String credential, String more) {
        return Wire.ask("{ __typename }").replace("Host:", more + "Authorization: Bearer " + credential + "\r\nHost:");
    }

    /** One with this head, without a claim, and with a signature that is none. */
    private static String token(String head) {
        return encoded(head) + "." + encoded("{}") + ".YQ";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static ServerSocket hanging() {
        try {
            ServerSocket issuer = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Queue<Socket> kept = new ConcurrentLinkedQueue<>();
            Thread.startVirtualThread(() -> {
                try {
                    while (true) {
                        kept.add(issuer.accept());
                    }
                } catch (IOException closed) {
                    kept.clear();
                }
            });
            return issuer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
