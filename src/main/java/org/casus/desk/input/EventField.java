package org.casus.desk.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("EventField")
@Description("A field of an event that may be empty.")
public enum EventField {
    @Description("UCDP's type.")
    TYPE_OF_VIOLENCE("typeOfViolence"),

    @Description("The place.")
    PLACE("place"),

    @Description("The notes.")
    NOTES("notes");

    private final String field;

    EventField(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
