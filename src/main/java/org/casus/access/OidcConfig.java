package org.casus.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bearer tokens of an OpenID Connect provider, beside API keys. Without an issuer nothing of this is on. */
@ConfigMapping(prefix = "casus.oidc")
public interface OidcConfig {

    /**
     * Whose tokens are taken, as its discovery document and the claim {@code iss} have it, such as
     * {@code https://id.example.org/realms/desk}. Default: none, and no token is taken.
     */
    Optional<URI> issuer();

    /** For whom tokens have to be meant: the claim {@code aud} has one of these. Must be set where the issuer is. */
    Optional<List<String>> audience();

    /**
     * Where the issuer's public keys are, as a JSON Web Key Set. Default: where its discovery document,
     * {@code /.well-known/openid-configuration}, says.
     */
    Optional<URI> keys();

    /**
     * The claim with the roles: a text of words with blanks between, or a list. In a claim within a claim, names are
     * put apart by slashes, such as {@code realm_access/roles}. Default: roles.
     */
    @WithDefault("roles")
    String roleClaim();

    /** The values of that claim that make a READER. Default: casus-reader. */
    @WithDefault("casus-reader")
    List<String> readers();

    /** The values that make an EDITOR. Default: casus-editor. */
    @WithDefault("casus-editor")
    List<String> editors();

    /** The values that make an ADMIN. Default: casus-admin. */
    @WithDefault("casus-admin")
    List<String> admins();

    /** The claim that revisions and the audit log name as whose it was. Default: sub. */
    @WithDefault("sub")
    String nameClaim();

    /** By how much the issuer's clock may be ahead or behind. Default: 30 s. */
    @WithDefault("30s")
    Duration clockSkew();
}
