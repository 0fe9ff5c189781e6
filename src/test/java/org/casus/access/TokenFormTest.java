package org.casus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of tokens before anybody is asked for a key. */
class TokenFormTest {

    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"a\",\"typ\":\"at+jwt\"}";
    private static final String CLAIMS = "{\"sub\":\"ada\",\"exp\":1900000000}";

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String header, String claims) {
        return base64(header) + "." + base64(claims) + ".YWJj";
    }

    private static void refused(String token, String why) {
        assertThatThrownBy(() -> TokenForm.check(token))
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        refused -> assertThat(refused.isWrong()).isTrue())
                .hasMessageContaining(why)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aSignedTokenPasses() {
        TokenForm.check(token(HEADER, CLAIMS));
        TokenForm.check(token("{\"alg\":\"ES512\",\"x5t\":\"abc\"}", "{}"));
        TokenForm.check(token(HEADER, "{\"exp\":1900000000.75,\"nbf\":0,\"iat\":1.9e9}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"alg\":null}",
                "{\"alg\":7}",
                "{\"alg\":[\"RS256\"]}",
                "{\"alg\":\"\"}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"None\"}",
                "{\"alg\":\"rs256\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"HS512\"}",
                "{\"alg\":\"EdDSA\"}",
                "{\"alg\":\"RSA-OAEP\"}",
                "{\"alg\":\"dir\"}",
                "{\"alg\":\"RS256 \"}",
                "{\"alg\":\"secret\\n2026-12-01 00:00:00,000 WARN  forged\\u001b[2J\"}"
            })
    void anUnlistedAlgorithmIsAWrongSignature(String header) {
        refused(
                token(header, CLAIMS),
                "not signed by the issuer that this server trusts: alg in its header must be one");
    }

    static Stream<String> brokenObjects() {
        return Stream.of(
                "",
                " ",
                "null",
                "7",
                "\"secret\"",
                "[]",
                "[{\"alg\":\"RS256\"}]",
                "{",
                "{\"alg\":\"RS256\"",
                "{\"alg\":\"RS256\"}}",
                "{\"alg\":\"RS256\"} {}",
                "{\"alg\":\"RS256\",\"alg\":\"none\"}",
                "{\"sub\":\"secret\",\"sub\":\"eve\"}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{'alg':'RS256'}",
                "{\"a\":1" + "0".repeat(5_000) + "}",
                "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}",
                "{\"a\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}");
    }

    @ParameterizedTest
    @MethodSource("brokenObjects")
    void aHeaderOrPayloadThatIsNoObjectIsToldPlainly(String part) {
        refused(token(part, CLAIMS), "its header must be a JSON object");
        refused(token(HEADER, part), "its payload must be a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crit", "b64", "zip", "enc", "cty", "jku", "jwk", "x5u"})
    void aHeaderThatAsksForMoreIsRefused(String name) {
        for (String value : new String[] {"null", "\"JWT\"", "[\"exp\"]", "{\"kty\":\"oct\"}", "\"https://secret\""}) {
            refused(
                    token("{\"alg\":\"RS256\",\"" + name + "\":" + value + "}", CLAIMS),
                    "its header must not have " + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"\"", "[\"secret\"]", "{}"})
    void aKeyIdIsAText(String id) {
        refused(token("{\"alg\":\"RS256\",\"kid\":" + id + "}", CLAIMS), "kid in its header must be a text");
    }

    @Test
    void aKeyIdHasABound() {
        TokenForm.check(token("{\"alg\":\"RS256\",\"kid\":\"" + "k".repeat(256) + "\"}", CLAIMS));
        refused(token("{\"alg\":\"RS256\",\"kid\":\"" + "k".repeat(257) + "\"}", CLAIMS), "of 1 to 256 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "-1",
                "-0.5",
                "253402300800",
                "1e400",
                "-1e400",
                "1e999999999",
                "123456789012345678901234567890",
                "\"1900000000\"",
                "\"NaN\"",
                "null",
                "true",
                "[1900000000]",
                "{}"
            })
    void aTimeThatIsNoneIsRefused(String time) {
        for (String claim : new String[] {"exp", "nbf", "iat"}) {
            refused(token(HEADER, "{\"" + claim + "\":" + time + "}"), "The token's claim " + claim + " is no time");
        }
    }

    @Test
    void aTokenDoesNotEndBeforeItBegins() {
        TokenForm.check(token(HEADER, "{\"exp\":5,\"nbf\":5,\"iat\":5}"));
        refused(token(HEADER, "{\"exp\":5,\"nbf\":6}"), "exp lies before nbf");
        refused(token(HEADER, "{\"exp\":5,\"iat\":5.5}"), "exp lies before iat");
    }

    @Test
    void anEncryptedOneAndOneOfOtherPartsIsToldPlainly() {
        refused("a.b.c.d.e", "three parts with dots between, and has 5, as encrypted ones do");
        refused("a.b", "and has 2.");
        refused(".", "and has 2.");
        refused("..", "its header must be a JSON object");
        refused(base64(HEADER) + "." + base64(CLAIMS) + ".", "it has no signature");
        for (String part : new String[] {"a=", "a+b/", "ab cd", "é", "a\u0000b", "a\nb", "!"}) {
            refused(base64(HEADER) + "." + base64(CLAIMS) + "." + part, "its signature must be in base64url");
            refused(part + "." + base64(CLAIMS) + ".YWJj", "must be in base64url");
        }
    }

    @Test
    void whateverIsMadeOfOneIsTakenOrRefusedAndNeverFails() {
        Random random = new Random(7);
        String good = token(HEADER, CLAIMS);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder changed = new StringBuilder(good);
            for (int j = random.nextInt(4); j >= 0; j--) {
                int at = random.nextInt(changed.length());
                switch (random.nextInt(3)) {
                    case 0 -> changed.setCharAt(at, (char) random.nextInt(128));
                    case 1 -> changed.deleteCharAt(at);
                    default -> changed.insert(at, good, at % good.length(), good.length());
                }
            }
            Throwable thrown = catchThrowable(() -> TokenForm.check(changed.toString()));
            if (thrown != null) {
                assertThat(thrown).as(changed.toString()).isInstanceOf(Unauthenticated.class);
            }
        }
        assertThatCode(() -> TokenForm.check(good)).doesNotThrowAnyException();
    }
}
