package org.casus.event;

import jakarta.inject.Singleton;
import org.casus.claim.CountryWords;

/** The countries in filters of sources and reported statistics. */
@Singleton
class ClaimCountries implements CountryWords {

    private final Countries countries;

    ClaimCountries(Countries countries) {
        this.countries = countries;
    }

    @Override
    public Long key(String word, String path) {
        return countries.get(word, path).key;
    }
}
