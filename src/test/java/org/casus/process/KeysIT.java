package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.casus.process.Executable.Ended;
import org.casus.process.ProcessStore.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code casus keys}, while a server runs on the store, on both kinds of store. */
class KeysIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aKeyWorksAtOnceAndIsRefusedOnceItIsRevoked(Kind kind) throws Exception {
        ProcessStore store = ProcessStore.of(kind, folder);
        try (Server server = new Server(store.environment())) {
            Ended added = Executable.run(store.environment(), "keys", "add", "the chief", "--role", "ADMIN");
            assertThat(added.exit()).isZero();
            assertThat(added.err()).contains("shown this once");
            String key = added.out().strip();
            assertThat(key).matches("casus_[a-z2-7]{8}_[\\w-]{43}");
            assertThat(apiKeys(server, key)).contains("\"name\":\"the chief\"");

            Ended listed = Executable.run(store.environment(), "keys", "list");
            String prefix = key.substring(0, 14);
            assertThat(listed.out()).contains(prefix, "the chief", "good").doesNotContain(key);

            Ended expired = Executable.run(store.environment(), "keys", "expire", prefix, "--at", "2020-01-01");
            assertThat(expired.out()).contains("the chief): expired, until 2020-01-01T00:00:00Z");
            Ended revoked = Executable.run(store.environment(), "keys", "revoke", prefix);
            assertThat(revoked.out()).contains("the chief): revoked");
            String answer = apiKeys(server, key);
            while (!answer.contains("was revoked")) { // the server remembers it as good for some seconds
                Thread.sleep(200);
                answer = apiKeys(server, key);
            }
            assertThat(answer).contains("UNAUTHENTICATED");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsWrongIsSaid(Kind kind) throws Exception {
        var environment = ProcessStore.of(kind, folder).environment();
        Ended unknown = Executable.run(environment, "keys", "revoke", "casus_nothere2");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).isEqualTo("casus: no key begins with casus_nothere2; casus keys list shows them.\n");
        assertThat(Executable.run(environment, "keys", "add", "x", "--role", "KING")
                        .exit())
                .isEqualTo(2);
        Ended time = Executable.run(environment, "keys", "add", "x", "--role", "READER", "--expires", "soon");
        assertThat(time.exit()).isEqualTo(2);
        assertThat(time.err()).contains("'soon' is no time; write 2027-01-31");
        assertThat(Executable.run(environment, "keys").exit()).isEqualTo(2);
    }

    private static String apiKeys(Server server, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.address() + "/graphql?query=%7BapiKeys%7Bname%7D%7D"))
                .header("Authorization", "Bearer " + key)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
