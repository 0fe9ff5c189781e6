package org.casus.graphql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An input that is wrong in some fields: says all of them at once. Nothing is stored. */
public final class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1L;

    /** A message names so many; the extensions have all. */
    private static final int NAMED = 5;

    private final transient List<Violation> violations;

    InvalidInput(List<Violation> violations) {
        super(ErrorCode.INVALID_INPUT, violations.getFirst().path(), message(violations));
        this.violations = violations;
    }

    private static String message(List<Violation> violations) {
        String count = violations.size() == 1 ? "One field is wrong" : violations.size() + " fields are wrong";
        return count + ", and nothing was stored. "
                + violations.stream()
                        .limit(NAMED)
                        .map(violation -> violation.path() + ": " + violation.message())
                        .collect(Collectors.joining(" "))
                + (violations.size() > NAMED ? " …" : "");
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "violations", violations.stream().map(Violation::specification).toList());
    }
}
