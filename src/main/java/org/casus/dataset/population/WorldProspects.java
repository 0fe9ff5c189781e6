package org.casus.dataset.population;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.casus.dataset.CountryTable;
import org.casus.dataset.FileHead;
import org.casus.dataset.InputFile;
import org.casus.dataset.RecordReader;
import org.casus.dataset.intake.ImportFormat;
import org.casus.dataset.intake.ImportRefused;
import org.casus.dataset.record.ReleaseKind;

/** The format of the United Nations' World Population Prospects, and what is said of them. */
@ApplicationScoped
public class WorldProspects implements ImportFormat {

    static final String ID = "un-wpp";

    private static final Publication PUBLICATION = new Publication(
            "World Population Prospects",
            "United Nations, Department of Economic and Social Affairs, Population Division",
            "CC BY 3.0 IGO",
            "United Nations, Department of Economic and Social Affairs, Population Division. World Population Prospects.",
            "https://population.un.org/wpp/",
            "How many people live in a country on 1 July, by year; what is to come as the medium variant has it.");

    private final DataSource store;

    /** @param store where countries are looked up */
    public WorldProspects(DataSource store) {
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
        if (!version.matches("\\d{4}")) {
            throw new ImportRefused(
                    "'" + version + "' is no release of the World Population Prospects: they are called 2024.");
        }
        return ReleaseKind.FINAL;
    }

    @Override
    public boolean fits(FileHead head) {
        return head.names("iso3_code", "time", "tpopulation1july");
    }

    @Override
    public RecordReader open(InputFile file) {
        return new ProspectsReader(file, CountryTable.read(store));
    }
}
