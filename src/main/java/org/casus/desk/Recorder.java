package org.casus.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.desk.input.Checks;
import org.casus.desk.input.ConfirmationStep;
import org.casus.desk.input.RecordCommand;
import org.casus.desk.ledger.ChangeSet;
import org.casus.desk.ledger.ChangeWriter;
import org.casus.desk.ledger.DeskRelease;
import org.casus.desk.ledger.PendingRecord;
import org.casus.desk.ledger.RecordShape;
import org.casus.desk.ledger.ReferenceLookup;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Violations;
import org.casus.store.Transaction;

/**
 * Writes what an input wants into a transaction, or refuses all of it: completes what is wanted from what is stored,
 * and says what can be told to be wrong only beside that.
 */
public final class Recorder {

    private final ChangeSet ledger;
    private final Checks checks;

    /**
     * Records what is wanted.
     *
     * @param checks what that is, and what is wrong with it so far
     * @param release to which new records belong
     */
    public Recorder(Transaction transaction, Checks checks, DeskRelease release) {
        this.ledger = new ChangeSet(transaction, checks.violations(), release);
        this.checks = checks;
    }

    /** What was asked for, in the order of asking. */
    List<PendingRecord> wanted() {
        return ledger.wanted();
    }

    /**
     * Writes.
     *
     * @param author whom the revisions name
     * @return the records that changed
     * @throws org.casus.graphql.error.InvalidInput with all that is wrong
     * @throws org.casus.graphql.error.Refusal CONFLICT where a record is not what whoever asks has seen
     */
    public List<PendingRecord> write(String author) {
        FormerActors former = FormerActors.of(ledger.transaction().reader(), checks);
        load(ledger, former.wishes());
        former.wishes().forEach(wish -> want(ledger, wish));
        Merging.move(ledger, former.wishes());
        Retraction.takeClaims(ledger);
        linkReports(ledger);
        former.wishes().forEach(wish -> check(ledger, wish));
        ledger.resolve(former.references());
        ledger.check();
        return new ChangeWriter(ledger, author).write();
    }

    /** Looks up all that is wanted, and what it is completed from: one statement a type. */
    private static void load(ChangeSet ledger, List<RecordCommand> wishes) {
        Map<RecordShape, Set<String>> refs = new LinkedHashMap<>();
        for (RecordCommand wish : wishes) {
            add(refs, wish.shape(), wish.ref());
            add(refs, Shapes.REPORT, said(wish, "report"));
            if (wish.shape() == Shapes.CLAIM) {
                add(refs, Shapes.EVENT, said(wish, "event"));
                add(refs, Shapes.CLAIM, Confirming.restored(wish));
            }
            if (wish.intent() == RecordCommand.Intent.ABSORB) {
                ((List<?>) wish.state().getOrDefault("mergedRefs", List.of()))
                        .forEach(gone -> add(refs, wish.shape(), (String) gone));
            }
            if (wish.state().get("supersedes") != null) {
                add(refs, wish.shape(), said(wish, "supersedes"));
            }
        }
        refs.forEach(ledger::load);
    }

    private static void add(Map<RecordShape, Set<String>> refs, RecordShape shape, String ref) {
        if (ref != null) {
            refs.computeIfAbsent(shape, any -> new LinkedHashSet<>()).add(ref);
        }
    }

    private static String said(RecordCommand wish, String field) {
        Object value = wish.state().get(field);
        return (String) (value != null ? value : wish.defaults().get(field));
    }

    private static void want(ChangeSet ledger, RecordCommand wish) {
        PendingRecord draft = ledger.draft(wish.shape(), wish.ref());
        if (draft == null) {
            return; // without a ref, which was told
        }
        draft.because(wish.reason());
        boolean there = wish.intent() != RecordCommand.Intent.RECORD && wish.intent() != RecordCommand.Intent.SUPERSEDE;
        if (there && draft.isNew()) {
            ledger.violations().collect(() -> {
                throw ReferenceLookup.unknown(ledger.transaction().reader(), draft, wish.path() + ".ref");
            });
            return;
        }
        if (wish.intent() == RecordCommand.Intent.REMOVE) {
            ledger.remove(draft, wish.version(), wish.path());
            return;
        }
        ledger.want(
                draft,
                completed(ledger, draft, wish),
                wish.intent() == RecordCommand.Intent.ADD ? (Integer) draft.version() : wish.version(),
                wish.path());
    }

    /** What is said of a record, and what holds besides: of a new one its defaults, of lists what they have already. */
    private static Map<String, Object> completed(ChangeSet ledger, PendingRecord draft, RecordCommand wish) {
        Map<String, Object> state = new HashMap<>(wish.state());
        if (draft.isNew()) {
            PendingRecord report = ledger.draft(Shapes.REPORT, said(wish, "report"));
            if (report != null && report.get("publisher") != null && wish.shape() != Shapes.EVENT) {
                state.putIfAbsent("reportedBy", report.get("publisher"));
            }
            wish.defaults().forEach(state::putIfAbsent);
            if (wish.intent() == RecordCommand.Intent.SUPERSEDE) {
                Superseding.complete(ledger, wish, state);
            }
        } else if (wish.shape() == Shapes.CLAIM) {
            Confirming.complete(ledger, draft, wish, state);
        }
        if (wish.shape() == Shapes.EVENT && state.get("reports") != null) {
            state.put("reports", joined(draft.get("reports"), (List<?>) state.get("reports")));
        }
        if (wish.intent() == RecordCommand.Intent.ABSORB) {
            return Merging.absorbed(ledger, draft, wish);
        }
        if (wish.intent() == RecordCommand.Intent.ADD) {
            state.replaceAll((field, more) -> added(draft.get(field), (List<?>) more));
        }
        return state;
    }

    /** Behind those that are there, unless they are. */
    private static List<Object> added(Object before, List<?> more) {
        return Stream.concat(((List<?>) Objects.requireNonNullElse(before, List.of())).stream(), more.stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** An event of the desk's rests on the reports of its claims, and of what is said of them, too. */
    private static void linkReports(ChangeSet ledger) {
        Map<String, List<String>> reports = new LinkedHashMap<>();
        ledger.wanted().stream()
                .filter(draft -> draft.shape() == Shapes.CLAIM && draft.get("event") != null)
                .forEach(claim -> reports(claim)
                        .forEach(report -> reports.computeIfAbsent(claim.text("event"), any -> new ArrayList<>())
                                .add(report)));
        ledger.load(Shapes.EVENT, reports.keySet());
        reports.forEach((ref, some) -> {
            PendingRecord event = ledger.draft(Shapes.EVENT, ref);
            if (event != null && event.isOwn()) {
                event.set("reports", joined(event.get("reports"), some));
            }
        });
    }

    private static Stream<String> reports(PendingRecord claim) {
        List<?> steps = (List<?>) Objects.requireNonNullElse(claim.get(ConfirmationStep.LIST), List.of());
        return Stream.concat(
                        Stream.ofNullable(claim.text("report")), steps.stream().map(step ->
                                (String) ((Map<?, ?>) step).get("report")))
                .filter(Objects::nonNull);
    }

    private static List<Object> joined(Object before, List<?> more) {
        return new ArrayList<>(Stream.concat(
                        ((List<?>) Objects.requireNonNullElse(before, List.of())).stream(), more.stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What can be told to be wrong only beside what is there. */
    private static void check(ChangeSet ledger, RecordCommand wish) {
        PendingRecord draft = ledger.draft(wish.shape(), wish.ref());
        if (draft == null || !ledger.wanted().contains(draft)) {
            return;
        }
        Violations wrong = ledger.violations();
        if (draft.isNew() && wish.version() != null) {
            wrong.add(
                    ErrorCode.NOT_FOUND,
                    wish.path() + ".version",
                    "It is not there yet, so it has no version; leave version out to record it.");
        }
        if (wish.shape() == Shapes.EVENT
                && draft.get("start") != null
                && draft.text("end").compareTo(draft.text("start")) < 0) {
            wrong.add(
                    ErrorCode.INVALID_RANGE,
                    wish.path() + ".end",
                    "It ends on " + draft.get("end") + ", before it begins on " + draft.get("start") + ".");
        }
        if (wish.shape() == Shapes.ACTOR) {
            checkNames(draft, wish, wrong);
        }
        if (wish.shape() == Shapes.CLAIM && draft.get("event") == null) {
            wrong.add(ErrorCode.INVALID_VALUE, wish.path() + ".event", "Say which event it is about.");
        }
        if (wish.shape() == Shapes.CLAIM) {
            checkSaid(draft, wish, wrong);
        }
        if ((wish.shape() == Shapes.CLAIM || wish.shape() == Shapes.STATISTIC) && draft.get("reportedBy") == null) {
            wrong.add(
                    ErrorCode.INVALID_VALUE,
                    wish.path() + ".reportedBy",
                    "Say who reports it, or by report which report it was in.");
        }
        PendingRecord superseded =
                wish.shape() == Shapes.CLAIM ? ledger.draft(Shapes.CLAIM, draft.text("supersedes")) : null;
        if (superseded != null
                && superseded.get("event") != null
                && !superseded.get("event").equals(draft.get("event"))) {
            wrong.add(
                    ErrorCode.INVALID_ARGUMENTS,
                    wish.path() + ".supersedes",
                    "That is a claim of another event, " + superseded.get("event") + ".");
        }
    }

    /** A claim counts somebody, or says who did it. */
    private static void checkSaid(PendingRecord claim, RecordCommand wish, Violations wrong) {
        long counted = Stream.of("metric", "victimGroup", "quantity.quantifier")
                .filter(field -> claim.get(field) != null)
                .count();
        if (claim.get("responsible") == null && counted < 3) {
            wrong.add(
                    ErrorCode.INVALID_VALUE,
                    wish.path() + ".metric",
                    "Say what is counted, of whom, and how many (metric, victimGroup, quantity), or who did it (responsible).");
        } else if (claim.get("responsible") != null && (counted > 0 || claim.get("victimActor") != null)) {
            wrong.add(
                    ErrorCode.INVALID_ARGUMENTS,
                    wish.path() + ".responsible",
                    "A claim of who did it counts nobody: record what it counts as a claim of its own.");
        }
    }

    private static void checkNames(PendingRecord actor, RecordCommand wish, Violations wrong) {
        long primary = ((List<?>) Objects.requireNonNullElse(actor.get("names"), List.of()))
                .stream()
                        .filter(name -> "PRIMARY".equals(((Map<?, ?>) name).get("kind")))
                        .count();
        if (primary != 1) {
            wrong.add(
                    ErrorCode.INVALID_VALUE,
                    wish.path() + ".names",
                    primary + " of the names would be PRIMARY; one must be.");
        }
    }
}
