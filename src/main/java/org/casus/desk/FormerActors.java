package org.casus.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.actor.Actor;
import org.casus.desk.input.Checks;
import org.casus.desk.input.RecordCommand;
import org.casus.desk.ledger.InputReference;
import org.casus.desk.ledger.Renaming;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Violations;
import org.casus.graphql.node.FormerRefs;
import org.casus.store.Reader;

/**
 * Reads inputs that name actors by the refs of records that were merged into others: they mean those that stay. Such a
 * ref itself is nobody's any more, and no new record can have it.
 */
final class FormerActors {

    private final Map<String, String> stay;
    private final Violations violations;
    private final List<RecordCommand> wishes = new ArrayList<>();
    private final Map<InputReference, String> references = new LinkedHashMap<>();

    private FormerActors(Map<String, String> stay, Violations violations) {
        this.stay = stay;
        this.violations = violations;
    }

    /** Looks the refs up, in one statement where there are any, and notes what cannot be. */
    static FormerActors of(Reader reader, Checks checks) {
        Set<String> named = new LinkedHashSet<>();
        checks.wishes().stream()
                .filter(wish -> wish.shape() == Shapes.ACTOR && wish.ref() != null)
                .forEach(wish -> {
                    named.add(wish.ref());
                    absorbed(wish).forEach(named::add);
                });
        checks.references().keySet().stream()
                .filter(reference -> reference.isTo(Actor.class))
                .forEach(reference -> named.add(reference.ref()));
        FormerActors former = new FormerActors(FormerRefs.refs(reader, "actor", named), checks.violations());
        checks.wishes().forEach(former::follow);
        checks.references()
                .forEach((reference, path) -> former.references.putIfAbsent(
                        new InputReference(reference.table(), former.named(reference)), path));
        return former;
    }

    /** What is wanted of the records that stay. */
    List<RecordCommand> wishes() {
        return wishes;
    }

    /** What is named, and where. */
    Map<InputReference, String> references() {
        return references;
    }

    private static List<String> absorbed(RecordCommand wish) {
        return wish.intent() == RecordCommand.Intent.ABSORB && wish.state().get("mergedRefs") instanceof List<?> refs
                ? refs.stream().map(String.class::cast).toList()
                : List.of();
    }

    private String named(InputReference reference) {
        return reference.isTo(Actor.class) ? stay.getOrDefault(reference.ref(), reference.ref()) : reference.ref();
    }

    private void follow(RecordCommand wish) {
        if (stay.isEmpty()) {
            wishes.add(wish);
            return;
        }
        String stays = wish.shape() == Shapes.ACTOR ? stay.get(wish.ref()) : null;
        if (wish.intent() == RecordCommand.Intent.ABSORB) {
            merge(wish, stays);
        } else if (wish.intent() == RecordCommand.Intent.REMOVE && stays != null) {
            return; // it is gone already; what wants to absorb it says the rest
        } else if (stays != null && wish.intent() != RecordCommand.Intent.ADD) {
            violations.add(
                    ErrorCode.ALREADY_MERGED,
                    wish.path() + ".ref",
                    "\"" + Quoted.of(wish.ref()) + "\" was merged into \"" + Quoted.of(stays)
                            + "\", which answers in its place: change that one.",
                    List.of(stays));
        } else {
            String ref = stays == null ? wish.ref() : stays;
            wishes.add(new RecordCommand(
                    wish.intent(),
                    wish.shape(),
                    ref,
                    new Renaming(stay).renamed(wish.shape(), ref, wish.state()),
                    wish.defaults(),
                    wish.version(),
                    wish.reason(),
                    wish.path()));
        }
    }

    /** Two records of which one at least is gone. */
    private void merge(RecordCommand into, String intoStays) {
        for (String gone : absorbed(into)) {
            String goneTo = stay.get(gone);
            String answers = intoStays == null ? into.ref() : intoStays;
            if (answers.equals(goneTo)) {
                wishes.add(new RecordCommand(
                        RecordCommand.Intent.UPDATE,
                        Shapes.ACTOR,
                        answers,
                        Map.of(),
                        Map.of(),
                        null,
                        null,
                        into.path()));
            } else if (answers.equals(gone)) {
                refuse(
                        into.path() + ".ref",
                        into.ref(),
                        answers,
                        "The two are one record already, and this one cannot be the one that stays.");
            } else if (intoStays != null) {
                refuse(into.path() + ".ref", into.ref(), intoStays, "Merge into that one.");
            } else if (goneTo != null) {
                refuse("input.actor.ref", gone, goneTo, "If all three are one, merge that one.");
            } else {
                wishes.add(into);
            }
        }
    }

    private void refuse(String path, String ref, String into, String what) {
        violations.add(
                ErrorCode.ALREADY_MERGED,
                path,
                "\"" + Quoted.of(ref) + "\" was merged into \"" + Quoted.of(into) + "\" before. " + what,
                List.of(into));
    }
}
