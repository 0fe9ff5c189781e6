package org.casus.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.dataset.record.Slug;
import org.casus.dataset.record.SourceKind;
import org.casus.dataset.record.SourceRecord;

/**
 * Makes a source of the name that a row gives it. What kind it is, files do not say: that is known of the few that most
 * reports come from, and left open for all others.
 */
public final class KnownSources {

    private static final Map<String, SourceKind> BY_SLUG = new HashMap<>();

    static {
        know(
                SourceKind.MONITOR,
                "SOHR",
                "Syrian Observatory for Human Rights",
                "Airwars",
                "Air Wars",
                "VDC",
                "SNHR",
                "Syrian Network for Human Rights",
                "Violations Documentation Center",
                "Iraq Body Count",
                "ACLED",
                "International Crisis Group",
                "Crisis Watch",
                "CrisisWatch",
                "ICG",
                "Critical Threats");
        know(
                SourceKind.NEWS_AGENCY,
                "Reuters",
                "Reuters News",
                "AFP",
                "Agence France Presse",
                "Agence France-Presse",
                "AP",
                "Associated Press",
                "Associated Press Newswires",
                "The Associated Press",
                "BBC",
                "BBC News",
                "Xinhua",
                "Xinhua News Agency",
                "EFE",
                "EFE News Service",
                "All Africa",
                "ANSA",
                "ITAR-TASS",
                "TASS",
                "Interfax",
                "RIA Novosti",
                "Ukrinform",
                "Kyodo News",
                "Press Trust of India",
                "Dow Jones",
                "Radio Okapi",
                "Al Jazeera",
                "Aljazeera",
                "CNN",
                "The New York Times",
                "The Guardian",
                "The Times",
                "Anadolu Agency",
                "Agencia EFE",
                "Deutsche Presse-Agentur",
                "dpa",
                "Voice of America");
        know(
                SourceKind.NGO,
                "HRW",
                "Human Rights Watch",
                "Amnesty",
                "Amnesty International",
                "ICRC",
                "Médecins Sans Frontières",
                "MSF",
                "Doctors Without Borders",
                "Physicians for Human Rights");
        know(
                SourceKind.IGO,
                "UN",
                "UN News",
                "United Nations",
                "OCHA",
                "UN OCHA",
                "UNOCHA",
                "OHCHR",
                "UNHCR",
                "UNAMA",
                "UNAMI",
                "UNMISS",
                "MONUSCO",
                "MINUSCA",
                "MINUSMA",
                "UNICEF",
                "IRIN",
                "OSCE",
                "African Union",
                "European Union",
                "NATO");
    }

    private KnownSources() {}

    /** The source of that name. */
    public static SourceRecord named(String name) {
        var slug = Slug.of(name);
        return new SourceRecord("source:" + slug, name, kind(slug));
    }

    private static SourceKind kind(String slug) {
        if (slug.startsWith("bbc-monitoring")) {
            return SourceKind.NEWS_AGENCY; // "BBC Monitoring Middle East" and a dozen more
        }
        return BY_SLUG.getOrDefault(slug, SourceKind.UNKNOWN);
    }

    private static void know(SourceKind kind, String... names) {
        List.of(names).forEach(name -> BY_SLUG.put(Slug.of(name), kind));
    }
}
