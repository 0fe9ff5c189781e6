package org.casus.statistics;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

@Description("What counts as a part of an actor where events are rolled up.")
public enum RollUp {
    @Description("What belongs to it: those of which it is the PARENT, such as the units of an army.")
    SUBGROUPS("PARENT"),

    @Description("What broke away from it, by a tie SPLINTER_OF.")
    SPLINTERS("SPLINTER_OF"),

    @Description(
            "Its members where it is an alliance or a coalition, by a tie MEMBER_OF, with all that they do on their own. Allies, by a tie ALLIED_WITH, are never a part of each other.")
    ALLIANCES("MEMBER_OF");

    private final String tie;

    RollUp(String tie) {
        this.tie = tie;
    }

    /**
     * What a question asks for.
     *
     * @param includeSubgroups the short way to ask for SUBGROUPS
     * @param wanted null or empty for nothing more
     */
    public static Set<RollUp> of(Boolean includeSubgroups, List<RollUp> wanted) {
        Set<RollUp> all = EnumSet.noneOf(RollUp.class);
        if (wanted != null) {
            all.addAll(wanted);
        }
        if (Boolean.TRUE.equals(includeSubgroups)) {
            all.add(SUBGROUPS);
        }
        return all;
    }

    /** The kinds of the ties that are followed, from the part to the whole. */
    public static List<String> ties(Collection<RollUp> all) {
        return all.stream().map(each -> each.tie).sorted().toList();
    }
}
