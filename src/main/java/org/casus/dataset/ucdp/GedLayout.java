package org.casus.dataset.ucdp;

import java.util.List;
import org.casus.dataset.CalendarDay;
import org.casus.dataset.WholeNumber;

/** The columns of GED in their order, for files without a header line, as some candidate releases are published. */
final class GedLayout {

    private static final List<String> COLUMNS = List.of("""
            id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,\
            dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,\
            number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,\
            where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,\
            region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,\
            high,low,gwnoa,gwnob""".split(","));

    /** Without the two last columns, which came with release 19.1. */
    private static final int OLDER = COLUMNS.size() - 2;

    private static final int YEAR = COLUMNS.indexOf("year");
    private static final int TYPE = COLUMNS.indexOf("type_of_violence");
    private static final int START = COLUMNS.indexOf("date_start");

    private GedLayout() {}

    /** The columns' names, if that first row of a file holds the values of an event; null if it does not. */
    static List<String> columns(List<String> row) {
        boolean values = (row.size() == COLUMNS.size() || row.size() == OLDER)
                && WholeNumber.read(row.getFirst()) > 0
                && WholeNumber.read(row.get(YEAR)) > 0
                && WholeNumber.read(row.get(TYPE)) > 0
                && CalendarDay.read(row.get(START)) != null;
        return values ? COLUMNS.subList(0, row.size()) : null;
    }
}
