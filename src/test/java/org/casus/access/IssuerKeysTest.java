package org.casus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** When keys are fetched, and who waits. The clock of these tests stands until they turn it. */
class IssuerKeysTest {

    /** Made before anybody waits for it. */
    private static final String RSA = rsa();

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L); // nanoTime may overflow
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile Callable<IssuerClient.Keys> issuer;
    private final IssuerKeys keys = new IssuerKeys(
            () -> {
                fetches.incrementAndGet();
                return issuer.call();
            },
            clock::get);

    private static String rsa() {
        try {
            return RsaJwkGenerator.generateJwk(2048).toJson();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IssuerClient.Keys set(String... ids) {
        StringBuilder json = new StringBuilder("{\"keys\":[");
        for (String id : ids) {
            json.append(json.length() > 9 ? "," : "").append(RSA.replaceFirst("\\{", "{\"kid\":\"" + id + "\","));
        }
        return new IssuerClient.Keys(json + "]}", Duration.ofMinutes(10));
    }

    private static JsonWebSignature by(String id) throws JoseException {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(id).getBytes(StandardCharsets.UTF_8));
        JsonWebSignature token = new JsonWebSignature();
        token.setCompactSerialization(header + ".e30.YWJj");
        return token;
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    /** However long a busy machine takes to begin a thread: the fetch goes on, and who comes again finds its keys. */
    private void taken(String id) throws JoseException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            try {
                assertThat(keys.key(by(id))).isNotNull();
                return;
            } catch (Unauthenticated e) {
                assertThat(e.isUnchecked()).isTrue();
                Thread.sleep(50);
            }
        }
        throw new AssertionError("The keys did not come.");
    }

    /** The same for a fetch that fails. */
    private Unauthenticated failed(String id) {
        Unauthenticated refused = unchecked(id);
        for (int i = 0; i < 60 && refused.retryAfter() == IssuerKeys.PATIENCE.toSeconds(); i++) {
            refused = unchecked(id);
        }
        return refused;
    }

    private void wrong(String id) {
        assertThatThrownBy(() -> keys.key(by(id)))
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        refused -> assertThat(refused.isWrong()).isTrue());
    }

    private Unauthenticated unchecked(String id) {
        Unauthenticated[] thrown = new Unauthenticated[1];
        assertThatThrownBy(() -> keys.key(by(id))).isInstanceOfSatisfying(Unauthenticated.class, refused -> {
            assertThat(refused.isWrong()).isFalse();
            assertThat(refused.isUnchecked()).isTrue();
            thrown[0] = refused;
        });
        return thrown[0];
    }

    @Test
    void knownKeysAreNotFetchedAgainAndUnknownOnesAreAfterAPause() throws Exception {
        issuer = () -> set("a");
        taken("a");
        for (int i = 0; i < 20; i++) {
            keys.key(by("a"));
            wrong("made-up-" + i);
        }
        assertThat(fetches).hasValue(1);
        issuer = () -> set("a", "b");
        pass(IssuerKeys.AT_MOST_EVERY);
        taken("b");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aFailureIsRememberedLongerEachTimeAndNobodyWaitsMeanwhile() throws Exception {
        issuer = () -> {
            throw new IOException("answered 500");
        };
        Duration pause = IssuerKeys.AT_MOST_EVERY;
        for (int failures = 1; failures <= 6; failures++) {
            assertThat(failed("a").retryAfter()).isEqualTo((int) pause.toSeconds());
            pass(pause.minusMillis(1));
            unchecked("a");
            assertThat(fetches).hasValue(failures);
            pass(Duration.ofMillis(1));
            pause = pause.multipliedBy(2).compareTo(IssuerKeys.LONGEST_PAUSE) < 0
                    ? pause.multipliedBy(2)
                    : IssuerKeys.LONGEST_PAUSE;
        }
        issuer = () -> set("a");
        taken("a");
        wrong("b");
    }

    @Test
    void staleKeysHoldWhileNewOnesAreFetchedAndThroughAnOutage() throws Exception {
        issuer = () -> set("a");
        taken("a");
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        issuer = () -> {
            answer.await();
            answered.countDown();
            throw new IOException("is away");
        };
        pass(Duration.ofMinutes(10));
        assertThat(keys.key(by("a"))).as("nobody waits for it").isNotNull();
        assertThat(keys.key(by("a"))).isNotNull();
        answer.countDown();
        answered.await();
        assertThat(fetches).hasValue(2);
        pass(IssuerKeys.OUTAGE.minusSeconds(1));
        assertThat(keys.key(by("a"))).isNotNull();
        pass(Duration.ofSeconds(1));
        unchecked("a");
    }

    @Test
    void anIssuerThatHangsIsWaitedForOnce() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        issuer = () -> {
            answer.await();
            return set("a");
        };
        long began = System.nanoTime();
        unchecked("a");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(IssuerKeys.PATIENCE);
        pass(IssuerKeys.PATIENCE);
        began = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(unchecked("a").retryAfter()).isEqualTo(1);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("1,000 that wait would take 1,000 s")
                .isLessThan(Duration.ofSeconds(60));
        assertThat(fetches).hasValue(1);
        answer.countDown();
        taken("a");
        assertThat(fetches).hasValue(1);
    }

    @Test
    void whatIsNoSetOfKeysIsAFailure() throws Exception {
        for (String json : new String[] {"", "[]", "{}", "{\"keys\":7}", "{\"keys\":[]}", "{\"keys\":[7]}", "<html>"}) {
            issuer = () -> new IssuerClient.Keys(json, Duration.ZERO);
            failed("a");
            pass(IssuerKeys.LONGEST_PAUSE);
        }
        issuer = () -> set("a");
        taken("a");
    }
}
