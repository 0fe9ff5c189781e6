package org.casus.event.feed;

import org.casus.dataset.Revision;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A change in the feed.")
public record ChangeEdge(
        @NonNull @Description("The change.") Revision node,

        @NonNull @Description("Where it stands: to be given as since, to go on behind it.")
        String cursor) {}
