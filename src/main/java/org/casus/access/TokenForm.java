package org.casus.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * What a token must look like before a key is looked for, or anybody is asked for one: a JSON Web Signature in its
 * compact form, by a listed algorithm, of claims within bounds. What is refused here is wrong whoever signed it.
 */
final class TokenForm {

    /** By pairs of keys alone: what is verified by a public key cannot be made with it. */
    static final List<String> ALGORITHMS = List.of(
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    static final String UNSIGNED = "The token is not signed by the issuer that this server trusts";

    private static final String NO_FORM = "The token is no signed JSON Web Token: ";

    /** Keys that a token brings along or points to, extensions that must be understood, and what wraps other tokens. */
    private static final Set<String> REFUSED = Set.of("crit", "b64", "zip", "enc", "cty", "jku", "jwk", "x5u");

    /** Providers' claims of roles by client are five deep. */
    private static final int DEEPEST = 16;

    /** In characters. Key ids are thumbprints or names. */
    private static final int LONGEST_KEY_ID = 256;

    /** The last second of the year 9999: later ones fit no date. */
    private static final double LAST = 253_402_300_799d;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private TokenForm() {}

    /** Whether a credential is meant as a token: API keys have no dots. */
    static boolean isMeant(String credential) {
        return credential.indexOf('.') >= 0;
    }

    /** @throws Unauthenticated where it is none, and says why without repeating anything of it */
    static void check(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw Unauthenticated.because(NO_FORM + "it must have three parts with dots between, and has "
                    + parts.length + (parts.length == 5 ? ", as encrypted ones do." : "."));
        }
        checkHeader(object(parts[0], "header"));
        checkTimes(object(parts[1], "payload"));
        if (parts[2].isEmpty()) {
            throw Unauthenticated.because(UNSIGNED + ": it has no signature.");
        }
        bytes(parts[2], "signature");
    }

    private static void checkHeader(JsonNode header) {
        if (!header.path("alg").isTextual()
                || !ALGORITHMS.contains(header.path("alg").textValue())) {
            throw Unauthenticated.because(
                    UNSIGNED + ": alg in its header must be one of " + String.join(", ", ALGORITHMS) + ".");
        }
        for (String name : REFUSED) {
            if (header.has(name)) {
                throw Unauthenticated.because(
                        NO_FORM + "its header must not have " + name + ", which this server does not follow.");
            }
        }
        JsonNode id = header.path("kid");
        if (header.has("kid")
                && (!id.isTextual()
                        || id.textValue().isEmpty()
                        || id.textValue().length() > LONGEST_KEY_ID)) {
            throw Unauthenticated.because(
                    NO_FORM + "kid in its header must be a text of 1 to " + LONGEST_KEY_ID + " characters.");
        }
    }

    /** RFC 7519, section 2: a NumericDate may have a fraction. */
    private static void checkTimes(JsonNode claims) {
        for (String name : List.of("exp", "nbf", "iat")) {
            JsonNode time = claims.path(name);
            if (claims.has(name) && (!time.isNumber() || !(time.doubleValue() >= 0 && time.doubleValue() <= LAST))) {
                throw Unauthenticated.because("The token's claim " + name
                        + " is no time: it must be a number of seconds since 1970, up to the year 9999.");
            }
            if (claims.has(name) && claims.has("exp") && claims.path("exp").doubleValue() < time.doubleValue()) {
                throw Unauthenticated.because("The token ends before it begins: exp lies before " + name + ".");
            }
        }
    }

    private static JsonNode object(String part, String name) {
        try {
            JsonNode read = JSON.readTree(bytes(part, name));
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException e) {
            // told below: what the parser says repeats a part of the token
        }
        throw Unauthenticated.because(NO_FORM + "its " + name
                + " must be a JSON object in UTF-8, with each name once and at most " + DEEPEST + " levels.");
    }

    private static byte[] bytes(String part, String name) {
        try {
            if (part.indexOf('=') < 0) {
                return Base64.getUrlDecoder().decode(part);
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw Unauthenticated.because(NO_FORM + "its " + name + " must be in base64url without padding.");
    }
}
