package org.casus.graphql.error;

import java.util.List;
import java.util.Map;

/** An input that is wrong in some fields: says all of them at once. Nothing is stored. */
public final class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    InvalidInput(List<Violation> violations) {
        super(
                ErrorCode.INVALID_INPUT,
                violations.getFirst().path(),
                Violation.message(
                        "One field is wrong, and nothing was stored",
                        "fields are wrong, and nothing was stored",
                        violations));
        this.violations = violations;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "violations", violations.stream().map(Violation::specification).toList());
    }
}
