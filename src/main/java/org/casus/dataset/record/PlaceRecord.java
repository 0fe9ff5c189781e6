package org.casus.dataset.record;

/**
 * Where an event happened. Two rows with an equal record happened at the same place.
 *
 * @param name as the source writes it
 * @param latitude degrees north, -90 to 90, or null with longitude
 * @param longitude degrees east, -180 to 180, or null with latitude
 * @param precision how exact that is
 * @param precisionCode the source's own code for the precision
 * @param precisionScheme whose code that is, such as {@code ucdp-where-prec}
 * @param country the alpha-3 code of the country, or null at sea
 * @param countryCode the source's own number for the country, where the country has another one of that kind now; or
 *     null
 * @param admin1 first administrative level, or null
 * @param admin2 second administrative level, or null
 * @param admin3 third administrative level, or null
 */
public record PlaceRecord(
        String name,
        Double latitude,
        Double longitude,
        PlacePrecision precision,
        String precisionCode,
        String precisionScheme,
        String country,
        String countryCode,
        String admin1,
        String admin2,
        String admin3) {}
