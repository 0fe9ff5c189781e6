package org.casus.search;

import java.util.Arrays;
import java.util.BitSet;

/** One text that is looked for: what its words match, name by name, and what each name scores. */
final class NameQuery {

    /** "I" stands for too many. */
    private static final int SHORTEST_INITIALS = 2;

    /** A name of which the text covers less is about something else. */
    private static final double LEAST_COVER = 0.5;

    private final Vocabulary vocabulary;
    private final FoldedNames names;
    private final String[] words;
    private final String joined;

    private final short[] matched;
    private final short[] whole;
    private final short[] letters;
    private final short[] edits;
    private final byte[] worst;

    /** @param words folded, one at least */
    NameQuery(Vocabulary vocabulary, FoldedNames names, String[] words) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.words = words;
        joined = String.join("", words);
        matched = new short[names.size()];
        whole = new short[names.size()];
        letters = new short[names.size()];
        edits = new short[names.size()];
        worst = new byte[names.size()];
    }

    /**
     * The score of every name; 0 where it does not match.
     *
     * @param acronyms the names that are known to be acronyms
     * @param suggestions whether names count that have only some words of the text
     */
    short[] scores(BitSet acronyms, boolean suggestions) {
        String[] distinct = Arrays.stream(words).distinct().toArray(String[]::new);
        for (String word : distinct) {
            match(word);
        }
        boolean known = Arrays.stream(distinct).allMatch(vocabulary::knows);
        int forgiven = known ? 0 : Edits.forgiven(joined.length());
        long signature = Signature.of(joined);
        String initials = initials();
        int hash = initials.hashCode();
        String sound = Sound.of(words);
        int soundHash = sound.hashCode();
        short[] scores = new short[names.size()];
        for (int name = 0; name < scores.length; name++) {
            int score = matched[name] == 0 ? 0 : byWords(name, distinct.length, acronyms.get(name), suggestions);
            if (score < Score.INITIALS && names.hasInitials(name, initials, hash)) {
                score = Score.INITIALS;
            }
            if (score < Score.SPELLING && !sound.isEmpty() && names.sounds(name, sound, soundHash)) {
                score = Math.max(score, bySound(name, sound));
            }
            if (score < Score.BLANKS && names.mayBe(name, joined, signature, forgiven)) {
                score = Math.max(score, byLetters(name, forgiven));
            }
            scores[name] = (short) score;
        }
        return scores;
    }

    private void match(String word) {
        byte[] best = new byte[names.size()];
        vocabulary.find(word, (name, match) -> best[name] = (byte) Math.max(best[name], match.ordinal()));
        for (int name = 0; name < best.length; name++) {
            if (best[name] != 0) {
                WordMatch match = WordMatch.of(best[name]);
                worst[name] = matched[name] == 0 ? best[name] : (byte) Math.min(worst[name], best[name]);
                matched[name]++;
                letters[name] += (short) word.length();
                edits[name] += (short) match.edits();
                if (match == WordMatch.WHOLE) {
                    whole[name]++;
                }
            }
        }
    }

    private int byWords(int name, int wanted, boolean acronym, boolean suggestions) {
        double cover = Math.min(1, (double) joined.length() / names.letters(name));
        if (matched[name] == wanted) {
            if (names.is(name, words)) {
                return acronym ? Score.ACRONYM : Score.EXACT;
            }
            if (names.beginsWith(name, words)) {
                return Score.beginning(cover);
            }
            return Score.allWords(WordMatch.of(worst[name]), edits[name], cover);
        }
        double covered = (double) letters[name] / joined.length();
        if (whole[name] >= names.wordCount(name) && covered >= LEAST_COVER) {
            return Score.nameInText(covered);
        }
        return suggestions ? Score.someWords(covered * cover) : 0;
    }

    /** What a name scores that sounds like the text. */
    private int bySound(int name, String sound) {
        String[] others = names.words(name);
        if (Sound.Script.of(joined) != Sound.Script.of(others[0])) {
            return sound.length() < Sound.SHORTEST ? 0 : Score.OTHER_SCRIPT;
        }
        if (others.length != words.length) {
            return 0;
        }
        for (int i = 0; i < words.length; i++) {
            int allowed = vocabulary.otherLetters(words[i]);
            if (Edits.between(words[i], others[i], allowed) > allowed) {
                return 0;
            }
        }
        return Score.SPELLING;
    }

    private int byLetters(int name, int forgiven) {
        String text = names.joined(name);
        int distance = Edits.between(joined, text, forgiven);
        if (distance > forgiven) {
            return 0;
        }
        return distance == 0
                ? Score.BLANKS
                : Score.typos(distance, Math.min(1, (double) joined.length() / text.length()));
    }

    /** The text where it may be somebody's initials: one word, or letters with blanks between them; else empty. */
    private String initials() {
        boolean spelled = Arrays.stream(words).allMatch(word -> word.length() == 1);
        return joined.length() >= SHORTEST_INITIALS && (words.length == 1 || spelled) ? joined : "";
    }
}
