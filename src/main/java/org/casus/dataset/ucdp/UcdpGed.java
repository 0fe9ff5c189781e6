package org.casus.dataset.ucdp;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.intake.ImportRefused;
import org.casus.dataset.record.ReleaseKind;

/** The format of the UCDP Georeferenced Event Dataset, and what is said of the dataset. */
@ApplicationScoped
public class UcdpGed implements ImportFormat {

    /** 21.1 is a final release; 24.0.6 is the candidate of a month, 24.01.24.06 that of several. */
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3}){0,2}");

    private static final Pattern CANDIDATE = Pattern.compile("[0-9]+\\.(0\\.[0-9]+|01\\.[0-9]+\\.[0-9]+)");

    private static final Publication PUBLICATION = new Publication(
            "UCDP Georeferenced Event Dataset",
            "Uppsala Conflict Data Program, Department of Peace and Conflict Research, Uppsala University",
            "CC BY 4.0",
            "Davies, Shawn, Therése Pettersson & Magnus Öberg (2023). Organized violence 1989–2022, and the return of"
                    + " conflict between states. Journal of Peace Research 60(4). Sundberg, Ralph & Erik Melander (2013)."
                    + " Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4).",
            "https://ucdp.uu.se/downloads/",
            "Individual events of organised violence: the use of armed force by an organised actor against another, or"
                    + " against civilians, resulting in at least one direct death.");

    private final DataSource store;

    UcdpGed(DataSource store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "ucdp-ged";
    }

    @Override
    public Publication publication() {
        return PUBLICATION;
    }

    @Override
    public ReleaseKind kindOf(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new ImportRefused("'" + version + "' is no release of UCDP GED: they are called 21.1, or 24.0.6 for a"
                    + " candidate release.");
        }
        return CANDIDATE.matcher(version).matches() ? ReleaseKind.CANDIDATE : ReleaseKind.FINAL;
    }

    @Override
    public RecordReader open(InputFile file) {
        return new GedReader(file, countries()::get);
    }

    /** Alpha-3 codes of countries by Gleditsch-Ward numbers. */
    private Map<Integer, String> countries() {
        Map<Integer, String> codes = new HashMap<>();
        try (var connection = store.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select gw, alpha3 from country where gw is not null
                        union all
                        select cast(country_alias.code as integer), country.alpha3
                        from country_alias join country on country.id = country_alias.country_id
                        where country_alias.kind = 'GW'
                        """)) {
            while (row.next()) {
                codes.put(row.getInt(1), row.getString(2));
            }
        } catch (SQLException e) {
            throw new ImportRefused("The store failed: " + e.getMessage(), e);
        }
        return codes;
    }
}
