package org.casus.desk.input;

import java.util.Map;
import org.casus.dataset.record.SourceKind;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SourceInput")
@Description("Somebody who publishes or speaks. Of one that is there already, what is left out stays.")
public class SourceInput implements Checked {

    @NonNull
    @Description("Its ref, such as source:sohr.")
    public String ref;

    @NonNull
    @Description("What it is.")
    public SourceKind kind;

    @NonNull
    @Description("Its name; 500 characters at most.")
    public String name;

    /** Where it is at home. */
    @Description("The country where it is at home, by code or name.")
    public String country;

    @Description("Where it is on the web; 2,000 characters at most.")
    public String url;

    /** The version that was seen. */
    @Description(Versions.SEEN)
    public Integer version;

    /** Wants it. */
    public void want(Checks checks, String path) {
        Map<String, Object> state = Checks.state();
        Checks.put(state, "kind", Checks.word(kind));
        Checks.put(state, "name", checks.text(name, 500, path + ".name"));
        Checks.put(state, "country", checks.country(country, path + ".country"));
        Checks.put(state, "url", checks.text(url, 2_000, path + ".url"));
        checks.want(Shapes.SOURCE, ref, state, Map.of(), version, path);
    }
}
