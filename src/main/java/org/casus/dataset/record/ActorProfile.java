package org.casus.dataset.record;

import java.util.List;

/**
 * What a list of actors says of one of them. Others are named by their refs.
 *
 * @param actor with the name that it is listed under
 * @param organisation how organised it is, or null
 * @param aliases other names in use
 * @param formerNames names no longer in use
 * @param nativeNames names in its own language
 * @param noNames lists of its names that were once read as one name: where an actor has one of them, it is taken away
 * @param splinterOf whom it broke away from
 * @param mergedInto whom it became a part of
 * @param memberOf the coalitions and alliances that it belongs to
 */
public record ActorProfile(
        long row,
        ActorRecord actor,
        Organisation organisation,
        List<String> aliases,
        List<String> formerNames,
        List<String> nativeNames,
        List<String> noNames,
        List<String> splinterOf,
        List<String> mergedInto,
        List<String> memberOf)
        implements ImportedRecord {

    @Override
    public String ref() {
        return actor.ref();
    }
}
