package org.casus.search;

import java.util.Arrays;
import java.util.List;

/** The words of all names, each with the names that it is in. */
final class Vocabulary {

    /** Shorter parts are in every other word. */
    private static final int SHORTEST_PART = 3;

    /** Articles are shorter, and what is most often written as one with what follows. */
    private static final int SHORTEST_FRONT = 2;

    /** In scripts without blanks, a part of two letters is a word. */
    private static final int SHORTEST_IDEOGRAPHIC_PART = 2;

    /**
     * A word that some name has is a misspelling of another one only if it is as long as this: "Iran" is not "Iraq".
     */
    private static final int LETTERS_TO_MISTAKE = 6;

    /** The Arabic article, written as one with its word, and left out in headlines. */
    private static final String ARTICLE = "ال";

    private final String[] words;
    private final long[] signatures;
    private final int[] sounds;
    private final int[] ends;
    private final int[] names;

    /**
     * @param words sorted
     * @param nameWords the words of all names, one name after another
     * @param nameEnds where each name's words end
     */
    Vocabulary(String[] words, int[] nameWords, int[] nameEnds) {
        this.words = words;
        signatures = new long[words.length];
        sounds = new int[words.length];
        ends = new int[words.length];
        names = new int[nameWords.length];
        for (int word : nameWords) {
            ends[word]++;
        }
        int end = 0;
        for (int i = 0; i < words.length; i++) {
            signatures[i] = Signature.of(words[i]);
            sounds[i] = Sound.of(words[i]).hashCode();
            int count = ends[i];
            ends[i] = end;
            end += count;
        }
        for (int name = 0, i = 0; name < nameEnds.length; name++) {
            for (; i < nameEnds[name]; i++) {
                names[ends[nameWords[i]]++] = name;
            }
        }
    }

    String word(int number) {
        return words[number];
    }

    /** Told of every word that matches. */
    interface Found {
        /** This name has a word that matches so. */
        void name(int name, WordMatch match);
    }

    boolean knows(String word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    /** The two words that somebody wrote as one, such as "alqaida"; the word itself where it is no such. */
    List<String> takeApart(String word) {
        if (!knows(word)) {
            for (int i = SHORTEST_FRONT; i <= word.length() - SHORTEST_PART; i++) {
                if (knows(word.substring(0, i)) && knows(word.substring(i))) {
                    return List.of(word.substring(0, i), word.substring(i));
                }
            }
        }
        return List.of(word);
    }

    /** How many typos are forgiven in this word. */
    int forgiven(String word) {
        int edits = Edits.forgiven(word.length());
        if (!knows(word)) {
            return edits;
        }
        return word.length() < LETTERS_TO_MISTAKE ? 0 : Math.min(edits, 1);
    }

    /** In how many letters a word that sounds the same may differ, and still be another spelling of this one. */
    int otherLetters(String word) {
        return word.length() < LETTERS_TO_MISTAKE && knows(word) ? 0 : Edits.forgiven(word.length());
    }

    /** Finds the names that have a word like this one. */
    void find(String wanted, Found found) {
        long signature = Signature.of(wanted);
        int edits = forgiven(wanted);
        String sound = Sound.of(wanted);
        int soundHash = sound.hashCode();
        for (int i = 0; i < words.length; i++) {
            WordMatch match = compare(wanted, signature, edits, i);
            if (match.compareTo(WordMatch.SOUND) < 0
                    && sounds[i] == soundHash
                    && sound.length() >= Sound.SHORTEST
                    && isInOtherScript(wanted, sound, words[i])) {
                match = WordMatch.SOUND;
            }
            if (match != WordMatch.NONE) {
                for (int j = i == 0 ? 0 : ends[i - 1]; j < ends[i]; j++) {
                    found.name(names[j], match);
                }
            }
        }
    }

    private WordMatch compare(String wanted, long signature, int edits, int number) {
        long other = signatures[number];
        boolean mayHold = Signature.mayHold(other, signature);
        if (!mayHold && !Signature.mayHold(signature, other) && !Signature.near(other, signature, edits)) {
            return WordMatch.NONE;
        }
        String word = words[number];
        if (word.equals(wanted) || isWithArticle(word, wanted) || isWithArticle(wanted, word)) {
            return WordMatch.WHOLE;
        }
        if (mayHold) {
            if (word.startsWith(wanted)) {
                return WordMatch.BEGINNING;
            }
            if (wanted.length() >= shortestPart(wanted) && word.contains(wanted)) {
                return WordMatch.INSIDE;
            }
        }
        if (edits > 0 && Signature.near(other, signature, edits)) {
            int distance = Edits.between(wanted, word, edits);
            if (distance <= edits) {
                return WordMatch.typos(distance);
            }
        }
        return WordMatch.NONE;
    }

    private static boolean isInOtherScript(String wanted, String sound, String word) {
        return Sound.Script.of(wanted) != Sound.Script.of(word)
                && Sound.of(word).equals(sound);
    }

    private static boolean isWithArticle(String definite, String word) {
        return definite.length() == word.length() + ARTICLE.length()
                && definite.startsWith(ARTICLE)
                && definite.endsWith(word);
    }

    private static int shortestPart(String part) {
        return Character.isIdeographic(part.codePointAt(0)) ? SHORTEST_IDEOGRAPHIC_PART : SHORTEST_PART;
    }
}
