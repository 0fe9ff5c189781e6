package org.casus.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the claims of a token say of a role: the highest that one of its values stands for. */
final class TokenRoles {

    private final String claim;
    private final Map<AccessRole, List<String>> values;

    TokenRoles(OidcConfig config) {
        claim = config.roleClaim();
        values = Map.of(
                AccessRole.READER, config.readers(),
                AccessRole.EDITOR, config.editors(),
                AccessRole.ADMIN, config.admins());
    }

    /** The role; nothing where no value stands for one. */
    Optional<AccessRole> of(Map<String, Object> claims) {
        Collection<?> given = switch (claim(claims)) {
            case Collection<?> list -> list;
            case String words -> Arrays.asList(words.split(" "));
            case null, default -> List.of();
        };
        return Arrays.stream(AccessRole.values())
                .filter(role -> values.get(role).stream().anyMatch(given::contains))
                .reduce((lower, higher) -> higher);
    }

    /** A claim may have a slash in its name, as those that are addresses do; else slashes lead into it. */
    private Object claim(Map<String, Object> claims) {
        if (claims.containsKey(claim)) {
            return claims.get(claim);
        }
        Object at = claims;
        for (String name : claim.split("/")) {
            at = at instanceof Map<?, ?> within ? within.get(name) : null;
        }
        return at;
    }
}
