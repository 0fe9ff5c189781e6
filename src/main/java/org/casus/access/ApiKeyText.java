package org.casus.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.store.Sha256;

/**
 * The text of an API key, {@code casus_PREFIX_SECRET}: the public prefix tells which key it is, in lists and logs; the
 * secret is 256 random bits. Programs that look for secrets in published code find it by its form.
 *
 * <p>What is stored is the SHA-256 of the whole text. A slow hash with a salt, as passwords need, would add nothing:
 * nobody tries 2^256 secrets, however fast a try is, and it would cost every request some hundred milliseconds.
 */
final class ApiKeyText {

    private static final Pattern FORM = Pattern.compile("(casus_[a-z2-7]{8})_[A-Za-z0-9_-]{43}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int PREFIX_LETTERS = 8;
    private static final int SECRET_BYTES = 32;

    private final String prefix;
    private final String text;

    private ApiKeyText(String prefix, String text) {
        this.prefix = prefix;
        this.text = text;
    }

    /** A new one. */
    static ApiKeyText random() {
        // Not kept in a field: an executable would keep the state of the building machine's.
        SecureRandom random = new SecureRandom();
        StringBuilder prefix = new StringBuilder("casus_");
        for (int i = 0; i < PREFIX_LETTERS; i++) {
            prefix.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = prefix + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new ApiKeyText(prefix.toString(), text);
    }

    /** Reads one; nothing where the text has not the form of a key. */
    static Optional<ApiKeyText> of(String text) {
        Matcher key = FORM.matcher(text);
        return key.matches() ? Optional.of(new ApiKeyText(key.group(1), text)) : Optional.empty();
    }

    /** What may be shown. */
    String prefix() {
        return prefix;
    }

    /** The whole text, to be shown once. */
    String reveal() {
        return text;
    }

    /** What is stored in its place: 64 hexadecimal digits. */
    String hash() {
        return Sha256.of(text);
    }

    /** Whether this is the hash of it; takes the same time wherever the two begin to differ. */
    boolean hashesTo(String stored) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), stored.getBytes(StandardCharsets.US_ASCII));
    }

    /** Not the secret: texts of objects end up in logs. */
    @Override
    public String toString() {
        return prefix + "_…";
    }
}
