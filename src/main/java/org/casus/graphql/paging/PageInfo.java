package org.casus.graphql.paging;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Where a page lies in its list.")
public record PageInfo(
        @NonNull @Description("Whether there is more after this page.")
        boolean hasNextPage,

        @NonNull @Description("Whether there is more before this page.")
        boolean hasPreviousPage,

        @Description("Give it as before to get the page before this one; null for an empty page.")
        String startCursor,

        @Description("Give it as after to get the page after this one; null for an empty page.")
        String endCursor) {}
