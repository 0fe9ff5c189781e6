package org.casus.event;

import org.casus.graphql.paging.OrderDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("One key of an order.")
@Input("EventOrder")
public class EventOrder {

    @NonNull
    @Description("What is looked at.")
    public EventOrderBy by;

    @DefaultValue("DESC")
    @Description("Whether the highest or the lowest comes first.")
    public OrderDirection direction = OrderDirection.DESC;
}
