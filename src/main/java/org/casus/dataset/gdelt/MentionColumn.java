package org.casus.dataset.gdelt;

import java.util.List;
import org.casus.dataset.CsvColumn;
import org.casus.dataset.WholeNumber;

/** The columns of GDELT 2.0 mentions that are read. The files have no header line: 16 columns in a fixed order. */
enum MentionColumn implements CsvColumn {
    GLOBALEVENTID,
    MENTIONTIMEDATE,
    MENTIONSOURCENAME,
    MENTIONIDENTIFIER;

    /** GDELT Event Codebook 2.0; names in lower case. */
    private static final List<String> ALL = List.of("""
            globaleventid,eventtimedate,mentiontimedate,mentiontype,mentionsourcename,mentionidentifier,sentenceid,\
            actor1charoffset,actor2charoffset,actioncharoffset,inrawtext,confidence,mentiondoclen,mentiondoctone,\
            mentiondoctranslationinfo,extras""".split(","));

    /** The names of all columns, if that first row holds the values of a mention; null if it does not. */
    static List<String> columns(List<String> row) {
        boolean values = row.size() == ALL.size()
                && WholeNumber.read(row.get(0)) > 0
                && GdeltDay.read(row.get(1)) != null
                && GdeltDay.read(row.get(2)) != null;
        return values ? ALL : null;
    }

    @Override
    public boolean repeats() {
        return this == MENTIONTIMEDATE || this == MENTIONSOURCENAME;
    }
}
