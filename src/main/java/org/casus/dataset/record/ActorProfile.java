package org.casus.dataset.record;

import java.util.List;

/**
 * What a list of actors says of one of them. Others are named by their refs.
 *
 * @param actor with the name that it is listed under
 * @param aliases other names in use
 * @param formerNames names no longer in use
 * @param nativeNames names in its own language
 * @param splinterOf whom it broke away from
 * @param mergedInto whom it became a part of
 * @param memberOf the coalitions and alliances that it belongs to
 */
public record ActorProfile(
        long row,
        ActorRecord actor,
        List<String> aliases,
        List<String> formerNames,
        List<String> nativeNames,
        List<String> splinterOf,
        List<String> mergedInto,
        List<String> memberOf)
        implements ImportedRecord {

    @Override
    public String ref() {
        return actor.ref();
    }
}
