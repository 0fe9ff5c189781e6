package org.casus.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenID Connect provider as far as a server meets one: a discovery document and a set of public keys, over HTTP. It
 * signs whatever the tests send to {@code /sign}, by the Java platform's own means; {@code /fetches} tells how often
 * its keys were asked for. A key is published from its first signature on, one whose id begins with {@code stolen}
 * never.
 */
public final class TokenIssuer implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();
    private HttpServer server;
    private String address;
    private int fetches;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        address = "http://localhost:" + server.getAddress().getPort() + "/realms/desk";
        server.createContext(
                "/realms/desk/.well-known/openid-configuration", http -> answer(http, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys"}""".formatted(address)));
        server.createContext("/realms/desk/keys", http -> {
            fetches++;
            answer(http, published());
        });
        server.createContext("/realms/desk/fetches", http -> answer(http, String.valueOf(fetches)));
        server.createContext("/realms/desk/sign", http -> answer(http, sign(JSON.readTree(http.getRequestBody()))));
        key("rsa", false);
        key("RS256", false);
        key("ES256", true);
        server.start();
        return Map.of("casus.oidc.issuer", address);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange http, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(200, body.length);
        http.getResponseBody().write(body);
        http.close();
    }

    /** A token, for tests in another process than the server. */
    public String sign(String algorithm, String kid, String signer, Map<String, ?> claims) throws IOException {
        return sign(JSON.valueToTree(
                Map.of("header", Map.of("alg", algorithm, "kid", kid), "signer", signer, "claims", claims)));
    }

    /** A text stands for itself, so that it can be JSON that no object makes. */
    private static byte[] text(JsonNode part) {
        return (part.isTextual() ? part.textValue() : part.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** What is sent has a {@code header}, {@code claims}, and in {@code signer} the id of the key that signs. */
    private String sign(JsonNode asked) throws IOException {
        String signed = base64(text(asked.path("header"))) + "." + base64(text(asked.path("claims")));
        String algorithm = asked.path("header").path("alg").asText();
        if (algorithm.equals("none")) {
            return signed + ".";
        }
        try {
            boolean elliptic = algorithm.startsWith("ES");
            Signature signature = Signature.getInstance(elliptic ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
            signature.initSign(key(asked.path("signer").asText(), elliptic).getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyPair key(String id, boolean elliptic) {
        return keys.computeIfAbsent(id, any -> {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(elliptic ? "EC" : "RSA");
                if (elliptic) {
                    generator.initialize(new ECGenParameterSpec("secp256r1"));
                } else {
                    generator.initialize(2048);
                }
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String published() throws IOException {
        List<Map<String, String>> sets = new ArrayList<>();
        keys.forEach((id, pair) -> {
            if (!id.startsWith("stolen")) {
                Map<String, String> key = new TreeMap<>(Map.of("kid", id, "use", "sig"));
                switch (pair.getPublic()) {
                    case RSAPublicKey rsa -> {
                        key.put("kty", "RSA");
                        key.put("n", base64(unsigned(rsa.getModulus(), 256)));
                        key.put("e", base64(rsa.getPublicExponent().toByteArray()));
                    }
                    case ECPublicKey point -> {
                        key.put("kty", "EC");
                        key.put("crv", "P-256");
                        key.put("x", base64(unsigned(point.getW().getAffineX(), 32)));
                        key.put("y", base64(unsigned(point.getW().getAffineY(), 32)));
                    }
                    default -> throw new IllegalStateException(id);
                }
                sets.add(key);
            }
        });
        return JSON.writeValueAsString(Map.of("keys", sets));
    }

    private static byte[] unsigned(BigInteger number, int bytes) {
        byte[] all = number.toByteArray();
        byte[] fixed = new byte[bytes];
        int length = Math.min(bytes, all.length);
        System.arraycopy(all, all.length - length, fixed, bytes - length, length);
        return fixed;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
