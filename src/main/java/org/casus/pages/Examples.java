package org.casus.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Makes HTML of {@code docs/examples.md}. Each example there is a heading of the second level, with a block of GraphQL
 * below it and, where the query has variables, a block of JSON right after that.
 */
final class Examples {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Map<Node, Map<String, String>> attributes = new HashMap<>();

    private Examples() {}

    /** The file as HTML, with a list of its headings on top and a link to GraphiQL below each query. */
    static String html(String markdown) {
        Node document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
        return new Examples().complete(document);
    }

    private String complete(Node document) {
        BulletList contents = new BulletList();
        contents.setTight(true);
        attributes.put(contents, Map.of("class", "contents"));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                if (contents.getFirstChild() == null) {
                    heading.insertBefore(contents);
                }
                contents.appendChild(item(heading));
            } else if (node instanceof FencedCodeBlock query && query.getInfo().equals("graphql")) {
                addLink(query);
            }
        }
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(
                        context -> (node, tag, set) -> set.putAll(attributes.getOrDefault(node, Map.of())))
                .build()
                .render(document);
    }

    /** Names the heading as GitHub does, so that a link into the file works there and here. */
    private ListItem item(Heading heading) {
        String title = TextContentRenderer.builder().build().render(heading).strip();
        String anchor = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- ]", "")
                .replace(' ', '-');
        attributes.put(heading, Map.of("id", anchor));
        Paragraph line = new Paragraph();
        line.appendChild(link(title, "#" + anchor));
        ListItem item = new ListItem();
        item.appendChild(line);
        return item;
    }

    private void addLink(FencedCodeBlock query) {
        FencedCodeBlock last = query;
        String address = "/graphiql?query=" + encode(query.getLiteral());
        if (query.getNext() instanceof FencedCodeBlock variables
                && variables.getInfo().equals("json")) {
            last = variables;
            address += "&variables=" + encode(variables.getLiteral());
        }
        Paragraph run = new Paragraph();
        run.appendChild(link("Run in GraphiQL", address));
        attributes.put(run, Map.of("class", "run"));
        last.insertAfter(run);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
    }

    private static Link link(String text, String destination) {
        Link link = new Link(destination, null);
        link.appendChild(new Text(text));
        return link;
    }
}
