package org.casus.dataset.ucdp;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.casus.dataset.CountryTable;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;

/** The format of UCDP's country-year totals, and what is said of them. */
@ApplicationScoped
public class UcdpCountryYears extends UcdpTable {

    private static final Publication PUBLICATION = new Publication(
            "UCDP Country-Year Dataset on Organized Violence",
            Ucdp.PUBLISHER,
            Ucdp.LICENCE,
            Ucdp.CITATION,
            Ucdp.DOWNLOADS,
            "How many were killed in organised violence, by country and year.");

    private final DataSource store;

    /** @param store where countries are looked up */
    public UcdpCountryYears(DataSource store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "ucdp-country-years";
    }

    @Override
    public Publication publication() {
        return PUBLICATION;
    }

    @Override
    public boolean fits(FileHead head) {
        return head.names("country_id_cy", "year_cy", "sb_total_deaths_best_cy");
    }

    @Override
    public RecordReader open(InputFile file) {
        return new CountryYearReader(file, CountryTable.read(store));
    }
}
