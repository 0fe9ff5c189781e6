package org.casus.dataset.record;

import org.eclipse.microprofile.graphql.Description;

@Description("What a source is: a publisher, or somebody who speaks.")
public enum SourceKind {
    @Description("A news agency, newspaper or broadcaster.")
    NEWS_AGENCY,

    @Description("An organisation that watches and counts, such as a human rights observatory.")
    MONITOR,

    @Description("A non-governmental organisation.")
    NGO,

    @Description("A government, its officials or its forces.")
    GOVERNMENT,

    @Description("An armed group.")
    ARMED_GROUP,

    @Description("An organisation of states, such as the United Nations.")
    IGO,

    @Description("Somebody who was there.")
    EYEWITNESS,

    @Description("An account on social media.")
    SOCIAL_MEDIA,

    @Description("A published dataset, for what it coded.")
    DATASET,

    @Description("Not known, or not yet classified.")
    UNKNOWN
}
