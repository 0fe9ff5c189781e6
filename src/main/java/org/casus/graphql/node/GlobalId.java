package org.casus.graphql.node;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;

/** Makes and reads global ids: base64url of the type's letter and the record's UUID. */
public final class GlobalId {

    private static final int LENGTH = 1 + 2 * Long.BYTES;

    private static final ClassValue<Character> TAGS = new ClassValue<>() {
        @Override
        protected Character computeValue(Class<?> type) {
            return type.getAnnotation(NodeTag.class).value();
        }
    };

    private GlobalId() {}

    /** The id of the record of this type with this UUID. */
    public static String of(Class<?> type, UUID uid) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put((byte) TAGS.get(type).charValue())
                .putLong(uid.getMostSignificantBits())
                .putLong(uid.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * What an id says.
     *
     * @param tag the letter of the type
     */
    public record Parts(char tag, UUID uid) {}

    /**
     * Reads an id.
     *
     * @param argument where it was given, for the refusal
     * @throws Refusal NOT_FOUND where it is no id of Casus
     */
    public static Parts parse(String id, String argument) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
            if (bytes.remaining() == LENGTH) {
                return new Parts((char) bytes.get(), new UUID(bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw new Refusal(
                ErrorCode.NOT_FOUND,
                argument,
                "\"" + Quoted.of(id) + "\" is no id of Casus. To find a record by its ref, ask for it by ref.");
    }
}
