package org.casus.dataset.gdelt;

import java.util.List;
import org.casus.dataset.CsvColumn;
import org.casus.dataset.WholeNumber;

/** The columns of GDELT 2.0 events that are read. The files have no header line: 61 columns in a fixed order. */
enum GdeltColumn implements CsvColumn {
    GLOBALEVENTID,
    SQLDATE,
    ACTOR1CODE,
    ACTOR1NAME,
    ACTOR2CODE,
    ACTOR2NAME,
    EVENTCODE,
    EVENTBASECODE,
    EVENTROOTCODE,
    QUADCLASS,
    NUMMENTIONS,
    NUMSOURCES,
    ACTIONGEO_TYPE,
    ACTIONGEO_FULLNAME,
    ACTIONGEO_COUNTRYCODE,
    ACTIONGEO_LAT,
    ACTIONGEO_LONG,
    DATEADDED,
    SOURCEURL;

    /** GDELT Event Codebook 2.0; names in lower case. */
    private static final List<String> ALL = List.of("""
            globaleventid,sqldate,monthyear,year,fractiondate,actor1code,actor1name,actor1countrycode,\
            actor1knowngroupcode,actor1ethniccode,actor1religion1code,actor1religion2code,actor1type1code,\
            actor1type2code,actor1type3code,actor2code,actor2name,actor2countrycode,actor2knowngroupcode,\
            actor2ethniccode,actor2religion1code,actor2religion2code,actor2type1code,actor2type2code,actor2type3code,\
            isrootevent,eventcode,eventbasecode,eventrootcode,quadclass,goldsteinscale,nummentions,numsources,\
            numarticles,avgtone,actor1geo_type,actor1geo_fullname,actor1geo_countrycode,actor1geo_adm1code,\
            actor1geo_adm2code,actor1geo_lat,actor1geo_long,actor1geo_featureid,actor2geo_type,actor2geo_fullname,\
            actor2geo_countrycode,actor2geo_adm1code,actor2geo_adm2code,actor2geo_lat,actor2geo_long,\
            actor2geo_featureid,actiongeo_type,actiongeo_fullname,actiongeo_countrycode,actiongeo_adm1code,\
            actiongeo_adm2code,actiongeo_lat,actiongeo_long,actiongeo_featureid,dateadded,sourceurl""".split(","));

    /** The names of all columns, if that first row holds the values of an event; null if it does not. */
    static List<String> columns(List<String> row) {
        boolean values = row.size() == ALL.size()
                && WholeNumber.read(row.get(0)) > 0
                && GdeltDay.read(row.get(1)) != null
                && GdeltDay.read(row.get(ALL.indexOf("dateadded"))) != null;
        return values ? ALL : null;
    }

    @Override
    public boolean repeats() {
        return this != GLOBALEVENTID && this != SOURCEURL;
    }
}
