package org.casus.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The configuration of an issuer at this address, with what else is needed. */
record IssuerConfig(URI address) implements OidcConfig {

    @Override
    public Optional<URI> issuer() {
        return Optional.of(address);
    }

    @Override
    public Optional<List<String>> audience() {
        return Optional.of(List.of("casus"));
    }

    @Override
    public Optional<URI> keys() {
        return Optional.empty();
    }

    @Override
    public String roleClaim() {
        return "roles";
    }

    @Override
    public List<String> readers() {
        return List.of("casus-reader");
    }

    @Override
    public List<String> editors() {
        return List.of("casus-editor");
    }

    @Override
    public List<String> admins() {
        return List.of("casus-admin");
    }

    @Override
    public String nameClaim() {
        return "sub";
    }

    @Override
    public Duration clockSkew() {
        return Duration.ofSeconds(20);
    }
}
