package org.casus.desk.input;

import java.time.LocalDate;
import java.util.Map;
import org.casus.claim.Source;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.engine.Checked;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ReportInput")
@Description("An article, message or other report. Of one that is there already, what is left out stays.")
public class ReportInput implements Checked {

    @NonNull
    @Description("Its ref, such as report:desk-2022-01-21-ap.")
    public String ref;

    @NonNull
    @Description("The ref of the source that published it; it reports what the claims of this report say.")
    public String publisher;

    @NonNull
    @Description("When it was published.")
    public LocalDate published;

    @Description("Its headline; 8,000 characters at most.")
    public String headline;

    @Description("Where it can be read; 2,000 characters at most.")
    public String url;

    @Description("Its language, as a BCP 47 tag; 20 characters at most.")
    public String language;

    @Description("How it is to be cited; 20,000 characters at most.")
    public String citation;

    /** The version that was seen. */
    @Description(Versions.SEEN)
    public Integer version;

    /** Wants it. */
    public void want(Checks checks, String path) {
        Map<String, Object> state = Checks.state();
        Checks.put(state, "publisher", checks.refer(Source.class, publisher, path + ".publisher"));
        Checks.put(state, "published", Checks.day(published));
        Checks.put(state, "headline", checks.text(headline, 8_000, path + ".headline"));
        Checks.put(state, "url", checks.text(url, 2_000, path + ".url"));
        Checks.put(state, "language", checks.text(language, 20, path + ".language"));
        Checks.put(state, "citation", checks.text(citation, 20_000, path + ".citation"));
        checks.want(Shapes.REPORT, ref, state, Map.of(), version, path);
    }
}
