package org.casus.dataset.population;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.casus.dataset.CountryTable;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.record.ReleaseKind;

/** The format of the World Bank's table of population, and what is said of it. */
@ApplicationScoped
public class WorldBank implements ImportFormat {

    static final String ID = "world-bank-population";

    /** "Population, total". */
    static final String INDICATOR = "SP.POP.TOTL";

    private static final Publication PUBLICATION = new Publication(
            "World Development Indicators: Population, total",
            "World Bank",
            "CC BY 4.0",
            "World Bank, World Development Indicators: Population, total (SP.POP.TOTL).",
            "https://data.worldbank.org/indicator/SP.POP.TOTL",
            "How many people live in a country in the middle of the year, by year.");

    private final DataSource store;

    /** @param store where countries are looked up */
    public WorldBank(DataSource store) {
        this.store = store;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean canBeComplete() {
        return false;
    }

    @Override
    public Publication publication() {
        return PUBLICATION;
    }

    @Override
    public ReleaseKind kindOf(String version) {
        return ReleaseKind.LIVING;
    }

    @Override
    public String onlyRelease() {
        return "living";
    }

    @Override
    public boolean fits(FileHead head) {
        return head.names("data source") && head.text().contains(INDICATOR)
                || head.names("country code", "indicator code") && head.text().contains(INDICATOR);
    }

    @Override
    public RecordReader open(InputFile file) {
        return new WorldBankReader(file, CountryTable.read(store));
    }
}
