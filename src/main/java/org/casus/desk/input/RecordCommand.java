package org.casus.desk.input;

import java.util.Map;
import org.casus.desk.ledger.RecordShape;

/**
 * A record as somebody wants it to be.
 *
 * @param intent what is to be done
 * @param shape its type
 * @param ref its ref
 * @param state what is said of it; of a record that is there, what is not said stays
 * @param defaults what else holds for one that is new
 * @param version the version that whoever asks has seen; null for none
 * @param reason why, where that is to be kept; or null
 * @param path of the input that says so
 */
public record RecordCommand(
        Intent intent,
        RecordShape shape,
        String ref,
        Map<String, Object> state,
        Map<String, Object> defaults,
        Integer version,
        String reason,
        String path) {

    /** What is to be done to a record. */
    public enum Intent {
        /** It is to be there as described, whether it is there yet or not. */
        RECORD,
        /** It is there, and is to be changed. */
        UPDATE,
        /**
         * It is there, and its lists are to have these elements too; that overwrites nothing, whoever was there before.
         */
        ADD,
        /** It is there, and is to have what others are that go; see mergeActors. */
        ABSORB,
        /** It is a new one, like the one that it supersedes but for what is said. */
        SUPERSEDE,
        /** It is there, and is to go. */
        REMOVE
    }
}
