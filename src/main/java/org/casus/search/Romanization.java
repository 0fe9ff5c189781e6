package org.casus.search;

import java.util.Map;

/** Writes Cyrillic in Latin letters, as news in English do: so a text is found among Latin names, typos forgiven. */
final class Romanization {

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('і', "i"),
            Map.entry('є', "ye"),
            Map.entry('ј', "j"),
            Map.entry('љ', "lj"),
            Map.entry('њ', "nj"),
            Map.entry('ђ', "dj"),
            Map.entry('ћ', "c"),
            Map.entry('џ', "dz"),
            Map.entry('қ', "k"),
            Map.entry('ғ', "g"),
            Map.entry('ң', "n"),
            Map.entry('ө', "o"),
            Map.entry('ү', "u"),
            Map.entry('ұ', "u"),
            Map.entry('һ', "h"),
            Map.entry('ә', "a"));

    private Romanization() {}

    /** The folded text with Latin letters for Cyrillic ones; the text itself where it has none. */
    static String of(String folded) {
        if (folded.chars().noneMatch(c -> LETTERS.containsKey((char) c))) {
            return folded;
        }
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            latin.append(LETTERS.getOrDefault(c, String.valueOf(c)));
        }
        return latin.toString();
    }
}
