package org.casus.dataset.ucdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The names that an actor took one after another. UCDP writes them into one column, with commas between ("TQJBR, ISI,
 * ISIS, IS"), as many in each of the columns as in the others; a single name may have a comma too. So columns are lists
 * where their parts are equally many, and else one name each.
 *
 * @param now the present names
 * @param former those that it bore before; empty where the columns are no lists
 */
record LaterNames(Name now, Name former) {

    /** @param used the short name, and the one in English */
    record Name(List<String> used, List<String> ownLanguage) {}

    /**
     * What columns say, each null where it is empty.
     *
     * @param listed the name that the actor is listed under
     */
    static LaterNames of(String shortName, String english, String ownLanguage, String listed) {
        List<List<String>> filled = Stream.of(shortName, english, ownLanguage)
                .filter(Objects::nonNull)
                .map(LaterNames::parts)
                .toList();
        if (!areLists(filled, listed)) {
            return new LaterNames(
                    new Name(
                            Stream.of(shortName, english)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            some(ownLanguage)),
                    new Name(List.of(), List.of()));
        }
        List<String> now = new ArrayList<>();
        List<String> former = new ArrayList<>();
        Stream.of(shortName, english)
                .filter(Objects::nonNull)
                .map(LaterNames::parts)
                .forEach(parts -> {
                    now.add(parts.getLast());
                    former.addAll(parts.subList(0, parts.size() - 1));
                });
        List<String> own = ownLanguage == null ? List.of() : parts(ownLanguage);
        return new LaterNames(
                new Name(now, own.isEmpty() ? List.of() : List.of(own.getLast())),
                new Name(former, own.isEmpty() ? List.of() : own.subList(0, own.size() - 1)));
    }

    /** Whether there are former names, and so the columns as a whole are no names. */
    boolean isList() {
        return !former.used.isEmpty() || !former.ownLanguage.isEmpty();
    }

    /**
     * One column alone agrees with nothing; it is a list where it ends with the name that the actor is listed under.
     */
    private static boolean areLists(List<List<String>> filled, String listed) {
        return !filled.isEmpty()
                && filled.getFirst().size() > 1
                && filled.stream()
                        .allMatch(parts -> parts.size() == filled.getFirst().size()
                                && parts.stream().noneMatch(String::isEmpty))
                && (filled.size() > 1 || filled.getFirst().getLast().equals(listed));
    }

    /** The text between commas; one in brackets is part of a name. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth <= 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static List<String> some(String name) {
        return name == null ? List.of() : List.of(name);
    }
}
