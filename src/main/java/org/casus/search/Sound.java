package org.casus.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a folded text where one writes only what Latin, Arabic and Cyrillic letters agree on: consonants,
 * with those as one that are written for each other. "Taliban", "Taleban", "Талибан" and "طالبان" are all "tlbn".
 *
 * <p>Short vowels are not written in Arabic, long ones are written in different ways, and what one script has no letter
 * for takes that of a neighbour (p as b, v as f, kh as h). Texts that sound alike need not be the same: "Mali" and
 * "Mullah" do; who compares them looks at their length, or at their letters too.
 */
final class Sound {

    /** Scripts that are compared with each other. */
    enum Script {
        LATIN,
        CYRILLIC,
        ARABIC,
        OTHER;

        /** That of a folded text, by its first letter. */
        static Script of(CharSequence text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetter(c)) {
                    return switch (Character.UnicodeScript.of(c)) {
                        case LATIN -> LATIN;
                        case CYRILLIC -> CYRILLIC;
                        case ARABIC -> ARABIC;
                        default -> OTHER;
                    };
                }
            }
            return OTHER;
        }
    }

    /** Fewer consonants are those of too many names. */
    static final int SHORTEST = 3;

    /** The Arabic article as other scripts write it, by the letter that follows too. */
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ul", "ar", "as", "ash", "ad", "an", "at", "az", "ud", "us", "ut", "аль", "эль", "ар", "ас",
            "аш", "ад", "ан", "ат", "аз", "уль", "ут", "уд", "ус");

    private static final String ARABIC_ARTICLE = "ال";

    /** The Arabic ending -a or -at, which is written in all these ways, or not at all. */
    private static final List<String> ENDINGS = List.of("ah", "at", "eh", "et", "a", "e", "а", "я", "ه");

    /** What stands before an ending, at least. */
    private static final int SHORTEST_STEM = 3;

    /** Two Latin letters that stand for one sound. */
    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("kh", "h"),
            Map.entry("gh", "g"),
            Map.entry("sh", "s"),
            Map.entry("ch", "c"),
            Map.entry("th", "t"),
            Map.entry("dh", "d"),
            Map.entry("zh", "j"),
            Map.entry("ph", "f"),
            Map.entry("ck", "k"));

    private static final Map<Character, String> SOUNDS = sounds();

    private Sound() {}

    /** The sound of a folded text; empty where it has no consonant, or is of another script. */
    static String of(String folded) {
        return of(folded.split(" "));
    }

    /** The sound of folded words, with nothing between them. */
    static String of(String[] words) {
        StringBuilder sound = new StringBuilder();
        for (String word : words) {
            if (words.length == 1 || !ARTICLES.contains(word)) {
                append(sound, stem(word));
            }
        }
        return sound.toString();
    }

    private static String stem(String word) {
        String stem = word.startsWith(ARABIC_ARTICLE) && word.length() > SHORTEST_STEM
                ? word.substring(ARABIC_ARTICLE.length())
                : word;
        for (String ending : ENDINGS) {
            boolean arabic = Script.of(ending) == Script.ARABIC;
            if (stem.endsWith(ending) && stem.length() - ending.length() >= (arabic ? 1 : SHORTEST_STEM)) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }

    private static void append(StringBuilder sound, String word) {
        String last = "";
        for (int i = 0; i < word.length(); i++) {
            String pair = i + 1 < word.length() ? PAIRS.get(word.substring(i, i + 2)) : null;
            String now = pair != null ? pair : sound(word, i);
            // A letter that is written twice sounds once; one that comes again after a vowel sounds again.
            if (!now.equals(last)) {
                sound.append(now);
            }
            last = now;
            i += pair == null ? 0 : 1;
        }
    }

    private static String sound(String word, int i) {
        char c = word.charAt(i);
        if (c == 'w' || c == 'و') {
            return i == 0 ? "f" : ""; // within a word it stands for a vowel as often as not
        }
        if (c == 'c') {
            return i + 1 < word.length() && "eiy".indexOf(word.charAt(i + 1)) >= 0 ? "s" : "k";
        }
        return SOUNDS.getOrDefault(c, "");
    }

    private static Map<Character, String> sounds() {
        Map<Character, String> sounds = new HashMap<>();
        put(sounds, "bpбпبپ", "b");
        put(sounds, "tтتثط", "t");
        put(sounds, "dдدذض", "d");
        put(sounds, "jжجژџђ", "j");
        put(sounds, "hхحخه", "h");
        put(sounds, "rрر", "r");
        put(sounds, "zзزظ", "z");
        put(sounds, "sсшщسشص", "s");
        put(sounds, "gгғغگ", "g");
        put(sounds, "fvфвفڤ", "f");
        put(sounds, "kqкқقك", "k");
        put(sounds, "lлل", "l");
        put(sounds, "mмم", "m");
        put(sounds, "nнңن", "n");
        put(sounds, "чћچ", "c");
        sounds.put('x', "ks");
        sounds.put('ц', "ts");
        sounds.put('љ', "l");
        sounds.put('њ', "n");
        for (char digit = '0'; digit <= '9'; digit++) {
            sounds.put(digit, String.valueOf(digit));
        }
        return Map.copyOf(sounds);
    }

    private static void put(Map<Character, String> sounds, String letters, String sound) {
        letters.chars().forEach(letter -> sounds.put((char) letter, sound));
    }
}
