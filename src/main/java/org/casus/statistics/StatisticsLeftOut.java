package org.casus.statistics;

import java.util.Collection;
import java.util.Collections;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "How many events the filter lets through that are not counted, since events that are tied to them stand for them.")
public final class StatisticsLeftOut {

    @NonNull
    @Description("Parts of a whole that is counted, where count is WHOLES.")
    public final int asParts;

    @NonNull
    @Description("Wholes of which parts are counted, where count is PARTS.")
    public final int asWholes;

    @NonNull
    @Description("Events that are the same (SAME_AS) as one that is counted, mostly in another dataset.")
    public final int asSame;

    StatisticsLeftOut(Collection<LeftOutAs> reasons) {
        asParts = Collections.frequency(reasons, LeftOutAs.PART);
        asWholes = Collections.frequency(reasons, LeftOutAs.WHOLE);
        asSame = Collections.frequency(reasons, LeftOutAs.SAME);
    }
}
