package org.casus.desk.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A file that is to be imported. */
@Input("ImportFileInput")
@Description("A file of the server's import folder that is to be imported.")
public class ImportFileInput {

    @NonNull
    @Description("Its path, from the import folder on.")
    public String path;

    /** Its format. */
    @Description("The id of its format, such as ucdp-ged; told by what is in it unless given.")
    public String format;

    /** The release. */
    @Description("The publisher's version, such as 21.1; needed where the publisher numbers releases.")
    public String release;

    /** Whether it is all there is. */
    @Description(
            "Whether it holds the whole release, so that events which it does not have are removed; false unless said otherwise.")
    public Boolean complete;
}
