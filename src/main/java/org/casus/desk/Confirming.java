package org.casus.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.dataset.record.Confirmation;
import org.casus.desk.input.ConfirmationStep;
import org.casus.desk.input.RecordCommand;
import org.casus.desk.ledger.ChangeSet;
import org.casus.desk.ledger.PendingRecord;
import org.casus.desk.ledger.Shapes;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;

/**
 * What is said of a claim that is there: one more step of its confirmations, in the place that its time gives it. The
 * claim's confirmation is that of the newest step.
 */
final class Confirming {

    private static final String CONFIRMATION = "confirmation";
    private static final String SAID_AT = "saidAt";
    private static final String RESTORES = "restores";
    private static final String RETRACTED = Confirmation.RETRACTED.name();

    private Confirming() {}

    /** Puts all steps that the claim is to have in the place of the one that is said. */
    static void complete(ChangeSet ledger, PendingRecord claim, RecordCommand wish, Map<String, Object> state) {
        Map<String, Object> said = said(claim, state);
        state.remove(ConfirmationStep.LIST);
        if (said == null) {
            return;
        }
        state.remove(CONFIRMATION);
        List<Map<String, Object>> steps = steps(claim);
        boolean there = said.containsKey(SAID_AT)
                ? steps.stream().anyMatch(step -> step.entrySet().containsAll(said.entrySet()))
                : newest(steps, Instant.MAX).entrySet().containsAll(said.entrySet());
        if (there) {
            return;
        }
        String now = ledger.transaction().at().toInstant().toString();
        Map<String, Object> step = new LinkedHashMap<>(said);
        step.putIfAbsent(SAID_AT, now);
        step.put("recordedAt", now);
        checkTime(ledger, claim, step, now, wish.path() + "." + SAID_AT);
        checkRestored(ledger, claim, step, wish.path() + "." + RESTORES);
        steps.add(step);
        state.put(ConfirmationStep.LIST, steps);
        state.put(CONFIRMATION, newest(steps, Instant.MAX).get(CONFIRMATION));
    }

    /** The ref of the claim that is to hold again; null where there is none. */
    static String restored(RecordCommand wish) {
        return wish.state().get(ConfirmationStep.LIST) instanceof List<?> steps
                ? (String) ((Map<?, ?>) steps.getFirst()).get(RESTORES)
                : null;
    }

    /** What is said of it now; null for nothing. */
    @SuppressWarnings("unchecked") // put there by ConfirmationStep
    private static Map<String, Object> said(PendingRecord claim, Map<String, Object> state) {
        if (state.get(ConfirmationStep.LIST) instanceof List<?> given) {
            return (Map<String, Object>) given.getFirst();
        }
        Object confirmation = state.get(CONFIRMATION);
        return confirmation == null || confirmation.equals(claim.get(CONFIRMATION))
                ? null
                : Map.of(CONFIRMATION, confirmation);
    }

    /** Those that it has; the first is how far it was confirmed when it was said, and has no time. */
    @SuppressWarnings("unchecked") // as states have elements
    private static List<Map<String, Object>> steps(PendingRecord claim) {
        List<Map<String, Object>> steps = new ArrayList<>(
                (List<Map<String, Object>>) Objects.requireNonNullElse(claim.get(ConfirmationStep.LIST), List.of()));
        if (steps.isEmpty()) {
            steps.add(Map.of(CONFIRMATION, claim.get(CONFIRMATION)));
        }
        return steps;
    }

    /** The last one that was said by a time, as {@link org.casus.claim.Claim#confirmedBy} finds it. */
    private static Map<String, Object> newest(List<Map<String, Object>> steps, Instant time) {
        return steps.stream()
                .filter(step -> !time(step).isAfter(time))
                .reduce((newest, step) -> time(step).isBefore(time(newest)) ? newest : step)
                .orElse(Map.of());
    }

    private static Instant time(Map<String, Object> step) {
        return step.get(SAID_AT) == null ? Instant.MIN : Instant.parse((String) step.get(SAID_AT));
    }

    private static void checkTime(
            ChangeSet ledger, PendingRecord claim, Map<String, Object> step, String now, String path) {
        if (time(step).isAfter(Instant.parse(now))) {
            ledger.violations()
                    .add(
                            ErrorCode.INVALID_VALUE,
                            path,
                            "That is still to come: " + step.get(SAID_AT) + " lies after now, " + now + ".");
        } else if (!step.get(SAID_AT).equals(now)
                && claim.get(SAID_AT) != null
                && time(step).isBefore(Instant.parse(claim.text(SAID_AT)))) {
            ledger.violations()
                    .add(
                            ErrorCode.INVALID_RANGE,
                            path,
                            "The claim was said at " + claim.get(SAID_AT) + "; nothing was said of it before.");
        }
    }

    /** What holds again is another claim of the same kind on the same event, and was not retracted by then itself. */
    private static void checkRestored(ChangeSet ledger, PendingRecord claim, Map<String, Object> step, String path) {
        PendingRecord restored = ledger.draft(Shapes.CLAIM, (String) step.get(RESTORES));
        if (restored == null || restored.isNew()) {
            return; // none is given, or it is unknown, which is told
        }
        String wrong = null;
        if (restored.ref().equals(claim.ref())) {
            wrong = "A claim that is retracted does not restore itself; setClaimConfirmation takes a retraction back.";
        } else if (!Objects.equals(restored.get("event"), claim.get("event"))) {
            wrong = "That is a claim of another event, " + restored.get("event") + ".";
        } else if (!Objects.equals(restored.get("metric"), claim.get("metric"))) {
            wrong = "That claim counts something else, " + restored.get("metric") + ".";
        } else if (restored.get(SAID_AT) != null && time(step).isBefore(Instant.parse(restored.text(SAID_AT)))) {
            wrong = "\"" + Quoted.of(restored.ref()) + "\" was said later, at " + restored.get(SAID_AT) + ".";
        } else if (RETRACTED.equals(newest(steps(restored), time(step)).get(CONFIRMATION))) {
            wrong = "\"" + Quoted.of(restored.ref()) + "\" was retracted itself by then.";
        }
        if (wrong != null) {
            ledger.violations().add(ErrorCode.INVALID_ARGUMENTS, path, wrong);
        }
    }
}
