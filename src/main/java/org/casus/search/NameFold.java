package org.casus.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Takes away from a text what people write in one way or another and mean the same by: case, accents, vowel signs,
 * punctuation, the forms of a letter. What is left is words of letters and digits, with one blank between them.
 *
 * <p>Marks are taken away in the scripts in which they are often left out. In those of India and South East Asia they
 * are vowels, and stay.
 */
public final class NameFold {

    /** Letters that decomposition leaves whole, or that have several forms, and what they are read as. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"),
            Map.entry('ŋ', "ng"),
            Map.entry('ς', "σ"),
            Map.entry('ґ', "г"),
            Map.entry('ٱ', "ا"),
            Map.entry('ى', "ي"),
            Map.entry('ی', "ي"),
            Map.entry('ې', "ي"),
            Map.entry('ة', "ه"),
            Map.entry('ہ', "ه"),
            Map.entry('ھ', "ه"),
            Map.entry('ە', "ه"),
            Map.entry('ک', "ك"),
            Map.entry('ـ', ""));

    /** Written within words, and left out as often as not: an apostrophe, an ayn, a hamza, and their like. */
    private static final String WITHIN_WORDS = "'’‘`ʼʻʿʾʹ′";

    private NameFold() {}

    /** The folded text; empty where it has neither letters nor digits. */
    public static String fold(String text) {
        // NFKC would make a blank of the acute accent that some write for an apostrophe.
        String lower = Normalizer.normalize(text.replace('´', '\''), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints().forEach(c -> append(folded, c));
        int end = folded.length();
        if (end > 0 && folded.charAt(end - 1) == ' ') {
            folded.setLength(end - 1);
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder folded, int c) {
        int type = Character.getType(c);
        String read = c <= Character.MAX_VALUE ? LETTERS.get((char) c) : null;
        if (read != null) {
            folded.append(read);
        } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
            folded.append((char) ('0' + Character.digit(c, 10)));
        } else if (Character.isLetterOrDigit(c) && WITHIN_WORDS.indexOf(c) < 0) {
            folded.appendCodePoint(c);
        } else if (isMark(type)) {
            if (!isLeftOut(c)) {
                folded.appendCodePoint(c);
            }
        } else if (type != Character.FORMAT && WITHIN_WORDS.indexOf(c) < 0 && !endsWord(folded)) {
            folded.append(' ');
        }
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean endsWord(StringBuilder folded) {
        return folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ';
    }

    /** Marks of Latin, Greek and Cyrillic letters, of Hebrew and of Arabic. */
    private static boolean isLeftOut(int mark) {
        return mark < 0x0700 || mark >= 0x1AB0 && mark < 0x1B00 || mark >= 0x1DC0 && mark < 0x1E00;
    }
}
