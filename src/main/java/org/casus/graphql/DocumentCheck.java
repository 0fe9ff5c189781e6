package org.casus.graphql;

/** Looks at every operation before it runs. All beans of this type are asked, in no order. */
@FunctionalInterface
public interface DocumentCheck {

    /**
     * Lets the operation pass, or does not.
     *
     * @param prepared an operation whose document fits the schema
     * @throws Refusal where it may not run
     */
    void check(Prepared prepared);
}
