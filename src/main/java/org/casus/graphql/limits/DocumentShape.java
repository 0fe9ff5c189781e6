package org.casus.graphql.limits;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.limits.Limits.Excess;

/**
 * Checks how a document is built, before it is validated: the rule that merges fields takes time that grows with the
 * number of fields once all fragments are in their places, and without bounds where fragments go round in a circle.
 *
 * <p>Each fragment is measured once, whatever spreads it; so a check takes time that grows with the document's length,
 * not with what it would become.
 */
final class DocumentShape {

    /** The engine knows them in every schema, and does nothing about them here. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("defer", "experimental_disableErrorPropagation");

    /** What a selection adds up to, its fragments in their places. */
    private record Size(int depth, long fields, long aliases, long directives) {

        private static final Size NOTHING = new Size(0, 0, 0, 0);

        /** Beyond this nothing is told apart: sums stay numbers. */
        private static final long MOST = 1_000_000_000;

        private Size beside(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    Math.min(MOST, fields + other.fields),
                    Math.min(MOST, aliases + other.aliases),
                    Math.min(MOST, directives + other.directives));
        }
    }

    private final LimitsConfig limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> measured = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private DocumentShape(LimitsConfig limits) {
        this.limits = limits;
    }

    /** @throws Excess where an operation of the document goes beyond a limit, or no operation could be measured */
    static void check(Document document, LimitsConfig limits) throws Excess {
        DocumentShape shape = new DocumentShape(limits);
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof FragmentDefinition fragment
                    && shape.fragments.put(fragment.getName(), fragment) != null) {
                throw new Excess(
                        ErrorCode.INVALID_DOCUMENT,
                        fragment.getSourceLocation(),
                        "There are two fragments of the name %s. Name them apart.",
                        Quoted.of(fragment.getName()));
            }
        }
        for (FragmentDefinition fragment : shape.fragments.values()) {
            shape.measure(fragment); // for circles; what none of the operations spreads adds to none
        }
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                shape.compare(shape.measure(operation), operation.getSourceLocation());
            }
        }
    }

    private Size measure(OperationDefinition operation) throws Excess {
        int directives = count(operation);
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            directives += count(variable);
        }
        return measure(operation.getSelectionSet()).beside(new Size(0, 0, 0, directives));
    }

    private Size measure(FragmentDefinition fragment) throws Excess {
        Size known = measured.get(fragment.getName());
        if (known != null) {
            return known;
        }
        if (!open.add(fragment.getName())) {
            throw new Excess(
                    ErrorCode.INVALID_DOCUMENT,
                    fragment.getSourceLocation(),
                    "The fragment %s spreads itself, by itself or by way of others; it can never end. Break the circle.",
                    Quoted.of(fragment.getName()));
        }
        Size size = measure(fragment.getSelectionSet()).beside(directives(fragment));
        open.remove(fragment.getName());
        measured.put(fragment.getName(), size);
        return size;
    }

    private Size measure(SelectionSet selections) throws Excess {
        Size size = Size.NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                size = size.beside(measure(selection));
            }
        }
        return size;
    }

    private Size measure(Selection<?> selection) throws Excess {
        return switch (selection) {
            case Field field -> measure(field).beside(directives(field));
            case InlineFragment inline -> measure(inline.getSelectionSet()).beside(directives(inline));
            case FragmentSpread spread -> {
                FragmentDefinition fragment = fragments.get(spread.getName());
                yield (fragment == null ? Size.NOTHING : measure(fragment)).beside(directives(spread));
            }
            default -> Size.NOTHING;
        };
    }

    private Size measure(Field field) throws Excess {
        boolean introspection =
                field.getName().equals("__schema") || field.getName().equals("__type");
        if (introspection && !limits.introspection()) {
            throw new Excess(
                    ErrorCode.INTROSPECTION_OFF,
                    field.getSourceLocation(),
                    "This server does not tell its schema; of what begins with two underscores it answers __typename.");
        }
        Size below = measure(field.getSelectionSet());
        // The engine has a limit of its own for what lies below: 20 levels, 500 fields, and no way round in a circle.
        int depth = introspection ? 1 : below.depth + 1;
        return new Size(depth, below.fields + 1, below.aliases + (field.getAlias() == null ? 0 : 1), below.directives);
    }

    private static Size directives(DirectivesContainer<?> node) throws Excess {
        int directives = count(node);
        return directives == 0 ? Size.NOTHING : new Size(0, 0, 0, directives);
    }

    private static int count(DirectivesContainer<?> node) throws Excess {
        for (Directive directive : node.getDirectives()) {
            if (WITHOUT_EFFECT.contains(directive.getName())) {
                throw new Excess(
                        ErrorCode.INVALID_DOCUMENT,
                        directive.getSourceLocation(),
                        "There is no directive @%s. There are @include(if:) and @skip(if:).",
                        directive.getName());
            }
        }
        return node.getDirectives().size();
    }

    private void compare(Size size, SourceLocation place) throws Excess {
        if (size.depth > limits.depth()) {
            throw new Excess(
                    ErrorCode.TOO_DEEP,
                    place,
                    "%,d fields stand below each other; at most %,d may. Ask for the inner ones in a request of their own.",
                    size.depth,
                    limits.depth());
        }
        atMost(size.fields, limits.fields(), ErrorCode.TOO_MANY_FIELDS, "fields", place);
        atMost(size.aliases, limits.aliases(), ErrorCode.TOO_MANY_ALIASES, "aliases", place);
        atMost(size.directives, limits.directives(), ErrorCode.TOO_MANY_DIRECTIVES, "directives", place);
    }

    private static void atMost(long number, int limit, ErrorCode code, String what, SourceLocation place)
            throws Excess {
        if (number > limit) {
            throw new Excess(
                    code,
                    place,
                    "There are %,d %s, those of fragments counted wherever they are spread; at most %,d may be.",
                    number,
                    what,
                    limit);
        }
    }
}
