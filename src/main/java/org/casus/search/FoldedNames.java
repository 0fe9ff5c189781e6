package org.casus.search;

import java.util.Set;

/** The words of all names, as numbers of a {@link Vocabulary}, and what is compared before any word is read. */
final class FoldedNames {

    /** Left out where initials are made: "Fuerzas Armadas Revolucionarias de Colombia" is FARC. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "of", "the", "and", "for", "in", "to", "de", "del", "la", "las", "los", "el", "y", "e", "i", "du", "des",
            "le", "les", "et", "pour", "da", "do", "dos", "fur", "und", "der", "die", "и", "за", "по", "в");

    private final Vocabulary vocabulary;
    private final int[] words;
    private final int[] ends;
    private final long[] signatures;
    private final short[] letters;
    private final int[] initials;
    private final int[] greatInitials;
    private final int[] sounds;

    /** @param ends where each name's words end */
    FoldedNames(Vocabulary vocabulary, int[] words, int[] ends) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.ends = ends;
        signatures = new long[ends.length];
        letters = new short[ends.length];
        initials = new int[ends.length];
        greatInitials = new int[ends.length];
        sounds = new int[ends.length];
        for (int name = 0; name < ends.length; name++) {
            String joined = joined(name);
            signatures[name] = Signature.of(joined);
            letters[name] = (short) Math.min(Short.MAX_VALUE, joined.length());
            initials[name] = initials(name, true).hashCode();
            greatInitials[name] = initials(name, false).hashCode();
            sounds[name] = Sound.of(words(name)).hashCode();
        }
    }

    int size() {
        return ends.length;
    }

    int letters(int name) {
        return letters[name];
    }

    int wordCount(int name) {
        return ends[name] - start(name);
    }

    /** Whether the text may be the name but for its blanks and so many edits. */
    boolean mayBe(int name, String joined, long signature, int edits) {
        return Math.abs(letters[name] - joined.length()) <= edits && Signature.near(signatures[name], signature, edits);
    }

    /** The name's words with nothing between them. */
    String joined(int name) {
        StringBuilder text = new StringBuilder();
        for (int i = start(name); i < ends[name]; i++) {
            text.append(vocabulary.word(words[i]));
        }
        return text.toString();
    }

    /** Whether the name begins with these words, of which the last one may be a beginning itself. */
    boolean beginsWith(int name, String[] text) {
        int last = text.length - 1;
        return text.length <= wordCount(name)
                && same(name, text, last)
                && vocabulary.word(words[start(name) + last]).startsWith(text[last]);
    }

    /** Whether the name is these words. */
    boolean is(int name, String[] text) {
        return text.length == wordCount(name) && same(name, text, text.length);
    }

    /** Whether these are the name's initials, with its small words or without. */
    boolean hasInitials(int name, String text, int hash) {
        return !text.isEmpty()
                && (initials[name] == hash && initials(name, true).equals(text)
                        || greatInitials[name] == hash && initials(name, false).equals(text));
    }

    /** Whether the name sounds so. */
    boolean sounds(int name, String sound, int hash) {
        return sounds[name] == hash && Sound.of(words(name)).equals(sound);
    }

    /** The name's words. */
    String[] words(int name) {
        String[] all = new String[wordCount(name)];
        for (int i = 0; i < all.length; i++) {
            all[i] = vocabulary.word(words[start(name) + i]);
        }
        return all;
    }

    private boolean same(int name, String[] text, int count) {
        for (int i = 0; i < count; i++) {
            if (!vocabulary.word(words[start(name) + i]).equals(text[i])) {
                return false;
            }
        }
        return true;
    }

    private String initials(int name, boolean withSmallWords) {
        StringBuilder text = new StringBuilder();
        for (int i = start(name); i < ends[name]; i++) {
            String word = vocabulary.word(words[i]);
            if (withSmallWords || !SMALL_WORDS.contains(word)) {
                text.appendCodePoint(word.codePointAt(0));
            }
        }
        return text.toString();
    }

    private int start(int name) {
        return name == 0 ? 0 : ends[name - 1];
    }
}
