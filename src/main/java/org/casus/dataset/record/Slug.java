package org.casus.dataset.record;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes of a name the part of a ref that stands for it. Names that differ only in case, blanks or punctuation, and in
 * marks on Latin letters, get one slug: {@code "El Sol de León"} and {@code "EL SOL DE LEON"} are
 * {@code el-sol-de-leon}. Letters of other scripts stay, marks included. A slug is a key: this rule must not change.
 */
public final class Slug {

    /** A longer slug is cut, and ends in a hash of all of it, since long names often differ only at their ends. */
    static final int MAX_LENGTH = 100;

    private static final int HASH = 32;

    private Slug() {}

    /** The slug, 1 to 100 characters; of a name that has no letter or digit it is a hash. */
    public static String of(String name) {
        var decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var letters = new StringBuilder(decomposed.length());
        boolean latin = false;
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            boolean mark = isMark(c);
            if (mark && (latin || letters.isEmpty() || gap)) {
                continue; // an accent on a Latin letter, or a mark on nothing
            }
            if (!mark && !Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if (gap && !letters.isEmpty()) {
                letters.append('-');
            }
            gap = false;
            letters.appendCodePoint(c);
            latin = mark ? latin : UnicodeScript.of(c) == UnicodeScript.LATIN;
        }
        if (letters.isEmpty()) {
            return ShortHash.of(name);
        }
        var slug = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return slug.length() <= MAX_LENGTH ? slug : cut(slug);
    }

    private static String cut(String slug) {
        int end = MAX_LENGTH - HASH - 1;
        return slug.substring(0, Character.isHighSurrogate(slug.charAt(end - 1)) ? end - 1 : end) + "-"
                + ShortHash.of(slug);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
