package org.casus.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A piece of SQL with the values of its question marks, in order. Pieces are put together by {@link #of}, in which a
 * fragment among the values stands for its own text and values; nothing that came from a request is ever put into the
 * text.
 *
 * @param text SQL with a {@code ?} for each parameter
 * @param parameters the values; an array or a collection is bound as one SQL array, to be met by {@code = any(?)}
 */
public record Fragment(String text, List<Object> parameters) {

    /** Nothing at all. */
    public static final Fragment EMPTY = new Fragment("", List.of());

    /** A condition that always holds. */
    public static final Fragment TRUE = of("true");

    /** A condition that never holds. */
    public static final Fragment FALSE = of("false");

    /**
     * Puts text and values together.
     *
     * @param text SQL with a {@code ?} for each of the values
     * @param values parameters, and fragments to be put in place of their question mark
     */
    public static Fragment of(String text, Object... values) {
        if (Arrays.stream(values).noneMatch(Fragment.class::isInstance)) {
            return new Fragment(text, Arrays.asList(values));
        }
        StringBuilder sql = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        int from = 0;
        for (Object value : values) {
            int mark = text.indexOf('?', from);
            sql.append(text, from, mark);
            if (value instanceof Fragment fragment) {
                sql.append(fragment.text);
                parameters.addAll(fragment.parameters);
            } else {
                sql.append('?');
                parameters.add(value);
            }
            from = mark + 1;
        }
        return new Fragment(sql.append(text, from, text.length()).toString(), parameters);
    }

    /** The fragments in a row, with the separator between them; {@link #EMPTY} where there are none. */
    public static Fragment join(String separator, Collection<Fragment> fragments) {
        List<Object> parameters = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Fragment fragment : fragments) {
            texts.add(fragment.text);
            parameters.addAll(fragment.parameters);
        }
        return new Fragment(String.join(separator, texts), parameters);
    }

    /** All of the conditions hold; {@link #TRUE} where there are none. */
    public static Fragment and(Collection<Fragment> conditions) {
        return conditions.isEmpty() ? TRUE : join(" and ", conditions);
    }

    /** One of the conditions holds at least; {@link #FALSE} where there are none. */
    public static Fragment or(Collection<Fragment> conditions) {
        return switch (conditions.size()) {
            case 0 -> FALSE;
            case 1 -> conditions.iterator().next();
            default -> of("(?)", join(" or ", conditions));
        };
    }

    /** The condition does not hold; where it is unknown, it does not hold either. */
    public static Fragment not(Fragment condition) {
        return of("not coalesce((?), false)", condition);
    }
}
