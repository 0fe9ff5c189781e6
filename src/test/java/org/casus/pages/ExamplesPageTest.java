package org.casus.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExamplesPageTest {

    @Test
    void aQueryGetsALink() {
        assertThat(Examples.html("""
                        ## 1. Who & what

                        ```graphql
                        { a(b: "c+d") }
                        ```
                        """))
                .contains("<li><a href=\"#1-who--what\">1. Who &amp; what</a></li>")
                .contains("<h2 id=\"1-who--what\">1. Who &amp; what</h2>")
                .contains(
                        "<p class=\"run\"><a href=\"/graphiql?query=%7B+a%28b%3A+%22c%2Bd%22%29+%7D\">Run in GraphiQL");
    }

    @Test
    void variablesGoAlong() {
        assertThat(Examples.html("""
                        ```graphql
                        query Q($a: Int) { b(a: $a) }
                        ```

                        ```json
                        {"a": 1}
                        ```
                        """))
                .containsPattern("(?s)</pre>.*</pre>\\s*<p class=\"run\">.*&amp;variables=%7B%22a%22%3A\\+1%7D\">");
    }

    @Test
    void otherBlocksGetNone() {
        assertThat(Examples.html("```sh\ncurl\n```\n")).doesNotContain("graphiql");
    }
}
