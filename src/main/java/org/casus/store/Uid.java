package org.casus.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The public key of a record: the UUID of version 5 (RFC 9562, section 5.5) of its ref, so that the same import gives
 * the same keys on every machine.
 */
public final class Uid {

    /** The namespace of Casus's refs. It never changes: every uid in every store hangs on it. */
    private static final byte[] NAMESPACE = ByteBuffer.allocate(16)
            .putLong(0x6d9bfc1d_5bf1_5a05L)
            .putLong(0x8b06_2d8cbdbd4b3cL)
            .array();

    /** One a thread: to look one up among the providers costs as much as the hash itself. */
    private static final ThreadLocal<MessageDigest> SHA1 = ThreadLocal.withInitial(Uid::sha1);

    private Uid() {}

    /** The uid of the record with this ref. */
    public static UUID of(String ref) {
        MessageDigest sha1 = SHA1.get();
        sha1.update(NAMESPACE);
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(ref.getBytes(UTF_8)));
        return new UUID(hash.getLong() & ~0xF000L | 0x5000L, hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | Long.MIN_VALUE);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-1", e);
        }
    }
}
