package org.casus.graphql.paging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What the connections of all types share. Each is a class of its own, since the extension would print a generic one's
 * name badly. An executable finds what they inherit by this registration: the extension registers only the types
 * themselves.
 */
@RegisterForReflection
public abstract class Connection<N> {

    private final Page<N> page;

    protected Connection(Page<N> page) {
        this.page = page;
    }

    /** The page behind it. */
    @Ignore
    public Page<N> page() {
        return page;
    }

    /** Where the page lies. */
    @NonNull
    @Description("Where this page lies in the list.")
    public PageInfo getPageInfo() {
        return page.info();
    }

    /** Counts the whole list. */
    @Ignore
    public CompletionStage<Integer> total() {
        return page.total().get();
    }
}
