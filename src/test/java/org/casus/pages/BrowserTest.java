package org.casus.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.casus.event.sample.WithSample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader sees who opens the pages. No step may need anything from another host. */
@QuarkusTest
@TestProfile(WithSample.class)
class BrowserTest {

    private static final String EDITOR = "document.querySelector('.graphiql-query-editor .CodeMirror')?.CodeMirror";
    private static final String VARIABLES = "document.querySelector('[aria-label=Variables] .CodeMirror')?.CodeMirror";
    private static final String ANSWER = "document.querySelector('.result-window .CodeMirror')?.CodeMirror";
    private static final String RUN = "document.querySelector('.graphiql-execute-button')";

    @TestHTTPResource("/")
    URI server;

    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        browser = new Browser();
        browser.size(1280, 800);
    }

    @AfterEach
    void nothingElseIsLoadedAndNothingFails() throws Exception {
        if (browser != null) {
            try (Browser used = browser) {
                assertThat(used.requests()).isNotEmpty().allMatch(url -> url.startsWith(server.toString()));
                assertThat(used.complaints()).isEmpty();
            }
        }
    }

    @Test
    void graphiqlOpensWithAQueryThatRuns() {
        browser.visit(server.resolve("graphiql").toString());
        browser.await(EDITOR + ".getValue().startsWith('# Welcome to Casus.')");
        assertThat(browser.evaluate("document.title").asText()).isEqualTo("GraphiQL – Casus");
        run();
        browser.await(ANSWER + ".getValue().includes('desk:2022-01-20-ghwayran-prison')");
        assertThat(answer()).contains("desk:2022-01-21-iraq-army-base").doesNotContain("errors");
    }

    @Test
    void graphiqlKnowsTheSchema() {
        browser.visit(server.resolve("graphiql").toString());
        browser.await("!!" + EDITOR);
        browser.evaluate("document.querySelector('.graphiql-sidebar button').click()");
        browser.await("document.querySelector('.graphiql-plugin')?.innerText.includes('EventConnection')");
    }

    @Test
    void theAddressMayBringAQueryAndItsVariables() {
        String query = "query One($ref: String) { event(ref: $ref) { title } }";
        String variables = "{\"ref\": \"desk:2022-01-21-iraq-army-base\"}";
        browser.visit(server.resolve("graphiql?query=" + encode(query) + "&variables=" + encode(variables))
                .toString());
        browser.await(EDITOR + ".getValue().startsWith('query One(')");
        assertThat(browser.evaluate(VARIABLES + ".getValue()").asText()).isEqualTo(variables);
        run();
        browser.await(ANSWER + ".getValue().includes('\"title\": ')");
        assertThat(answer()).contains("Islamic State attacks an army base in eastern Iraq");
    }

    @Test
    void anExampleRunsFromItsLink() {
        browser.visit(server.resolve("examples").toString());
        browser.evaluate("document.querySelector('.run a').click()");
        browser.await("location.pathname === '/graphiql' && !!" + RUN + " && !!" + ANSWER);
        run();
        browser.await(ANSWER + ".getValue().includes('\"data\": ')");
        assertThat(answer()).doesNotContain("errors");
    }

    @Test
    void graphiqlIsUsedOnAPhone() {
        browser.size(360, 740);
        browser.visit(server.resolve("graphiql").toString());
        browser.await("document.querySelector('.graphiql-query-editor')?.getBoundingClientRect().height > 100");
        run();
        browser.await(ANSWER + ".getValue().includes('desk:2022-01-20-ghwayran-prison')");
        assertThat(browser.evaluate("document.querySelector('.result-window').getBoundingClientRect().height")
                        .asInt())
                .isGreaterThan(100);
        browser.evaluate("document.querySelector('.graphiql-sidebar button').click()");
        browser.await("document.querySelector('.graphiql-plugin')?.innerText.includes('Docs')");
        browser.evaluate("document.querySelector('.graphiql-sidebar button').click()");
        browser.await("document.querySelector('.graphiql-query-editor')?.getBoundingClientRect().height > 100");
    }

    @Test
    void graphiqlIsLeftByKeyboard() {
        browser.visit(server.resolve("graphiql").toString());
        browser.await("document.querySelectorAll('.CodeMirror textarea[aria-label]').length >= 4");
        assertThat(browser.evaluate("document.querySelector('h1').textContent + '|' + [...document.querySelectorAll("
                                + "'.CodeMirror textarea')].map(field => field.ariaLabel).sort().join()")
                        .asText())
                .isEqualTo("GraphiQL|Answer,Headers,Query,Variables");
        browser.evaluate(EDITOR + ".focus()");
        browser.press("Tab");
        String inside = "document.activeElement.closest('.CodeMirror') !== null";
        assertThat(browser.evaluate(inside).asBoolean()).as("Tab indents").isTrue();
        browser.press("Escape");
        browser.press("Tab");
        assertThat(browser.evaluate(inside).asBoolean())
                .as("Esc, then Tab, leaves")
                .isFalse();
    }

    @Test
    void nothingIsWiderThanAPhone() {
        browser.size(360, 740);
        for (String page : new String[] {"", "examples", "graphiql"}) {
            browser.visit(server.resolve(page).toString());
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .as("/" + page)
                    .isLessThanOrEqualTo(360);
        }
    }

    private void run() {
        browser.await("!!" + RUN);
        browser.evaluate(RUN + ".click()");
    }

    private String answer() {
        return browser.evaluate(ANSWER + ".getValue()").asText();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
