package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("What an actor did in an event.")
public enum Role {
    @Description("Used the violence.")
    PERPETRATOR,

    @Description("The violence was used against it.")
    TARGET,

    @Description("Took part; the source gives no direction.")
    PARTICIPANT,

    @Description("Named beside a participant, such as an ally or a militia that was with it.")
    ASSOCIATED,

    @Description("Was there and did not fight.")
    PRESENT
}
