package org.casus.search;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;

/**
 * An index of names, in memory. Finds a name by the whole of it, its beginning, its words in any order, their
 * beginnings or parts, its initials, and with a typo or two.
 *
 * <p>Words are compared, not names: 100,000 names have some 50,000 words, and a signature of 64 bits tells most of them
 * apart from the wanted one without a look at their letters. An index of trigrams was turned down: it takes several
 * times the memory, and finds no transposition in a short word. Never changed once made, so good for any number of
 * threads.
 */
public final class NameIndex {

    /** In characters; no name in the store is longer. */
    private static final int LONGEST_TEXT = 500;

    private final long[] owners;
    private final Texts refs;
    private final Texts names;
    private final short[] lengths;
    private final int[] ownerOfName;
    private final BitSet acronyms = new BitSet();
    private final Vocabulary vocabulary;
    private final FoldedNames folded;

    /** An index over these names; one without letters and digits is left out, and no owner has one twice. */
    public NameIndex(List<NameEntry> entries) {
        List<NameEntry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(NameEntry::ref)
                .thenComparing(NameEntry::acronym)
                .thenComparing(NameEntry::name));
        List<Long> ownerKeys = new ArrayList<>();
        List<String> ownerRefs = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Integer> textOwners = new ArrayList<>();
        List<String[]> textWords = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NameEntry entry : sorted) {
            if (ownerRefs.isEmpty() || !ownerRefs.getLast().equals(entry.ref())) {
                ownerKeys.add(entry.owner());
                ownerRefs.add(entry.ref());
                seen.clear();
            }
            String fold = NameFold.fold(entry.name());
            if (!fold.isEmpty() && seen.add(fold)) {
                acronyms.set(texts.size(), entry.acronym());
                texts.add(entry.name());
                textOwners.add(ownerKeys.size() - 1);
                textWords.add(fold.split(" "));
            }
        }
        owners = ownerKeys.stream().mapToLong(Long::longValue).toArray();
        refs = new Texts(ownerRefs);
        names = new Texts(texts);
        lengths = new short[texts.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (short) Math.min(Short.MAX_VALUE, texts.get(i).length());
        }
        ownerOfName = textOwners.stream().mapToInt(Integer::intValue).toArray();

        String[] words =
                textWords.stream().flatMap(Arrays::stream).distinct().sorted().toArray(String[]::new);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            numbers.put(words[i], i);
        }
        int[] nameWords = textWords.stream()
                .flatMap(Arrays::stream)
                .mapToInt(numbers::get)
                .toArray();
        int[] ends = textWords.stream().mapToInt(all -> all.length).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        vocabulary = new Vocabulary(words, nameWords, ends);
        folded = new FoldedNames(vocabulary, nameWords, ends);
    }

    /** How many names it has. */
    public int size() {
        return names.size();
    }

    /** The owners of names that match, each once, best first; read from the index as they are taken off the list. */
    public List<NameMatch> find(String text) {
        return search(text, false);
    }

    /** The best matches, so many at most. */
    public List<NameMatch> find(String text, int limit) {
        return first(find(text), limit);
    }

    /** The owners of a name that is this text, but for case, accents and punctuation. */
    public List<NameMatch> exact(String text) {
        List<NameMatch> matches = find(text);
        int end = 0;
        while (end < matches.size() && matches.get(end).score() * Score.EXACT >= Score.ACRONYM) {
            end++;
        }
        return List.copyOf(matches.subList(0, end));
    }

    /**
     * What somebody may have meant who wrote this and found nothing, best first: less will do than for {@link #find}.
     * Looks at the refs too; what is found by its ref has that for its matching name.
     */
    public List<NameMatch> nearest(String text, int limit) {
        Set<NameMatch> nearest = new LinkedHashSet<>(nearestRefs(text, limit));
        int scheme = text.indexOf(':');
        Set<Long> known = new HashSet<>(nearest.stream().map(NameMatch::owner).toList());
        for (NameMatch match : search(text.substring(scheme + 1), true)) {
            if (nearest.size() >= limit) {
                break;
            }
            if (known.add(match.owner())) {
                nearest.add(match);
            }
        }
        return first(List.copyOf(nearest), limit);
    }

    private List<NameMatch> search(String text, boolean suggestions) {
        String fold = NameFold.fold(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        if (fold.isEmpty()) {
            return List.of();
        }
        String[] words = fold.split(" ");
        short[] scores = scores(words, suggestions);
        String latin = Romanization.of(fold);
        if (!latin.equals(fold) && !latin.isBlank()) {
            add(scores, scores(latin.strip().split(" +"), suggestions), Score.OTHER_SCRIPT);
        }
        String[] apart = Arrays.stream(words)
                .flatMap(word -> vocabulary.takeApart(word).stream())
                .toArray(String[]::new);
        if (apart.length > words.length) {
            add(scores, scores(apart, suggestions), Score.BLANKS);
        }
        return new RankedMatches(scores);
    }

    /** Has names score as much as by other words, but no more than so much. */
    private static void add(short[] scores, short[] others, int most) {
        for (int name = 0; name < scores.length; name++) {
            scores[name] = (short) Math.max(scores[name], Math.min(others[name], most));
        }
    }

    private short[] scores(String[] words, boolean suggestions) {
        return new NameQuery(vocabulary, folded, words).scores(acronyms, suggestions);
    }

    private List<NameMatch> nearestRefs(String text, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        int most = Edits.forgiven(wanted.length());
        record NearWord(int owner, int edits) {}
        List<NearWord> near = new ArrayList<>();
        for (int owner = 0; owner < owners.length; owner++) {
            int edits = Edits.between(wanted, refs.get(owner).toLowerCase(Locale.ROOT), most);
            if (edits <= most) {
                near.add(new NearWord(owner, edits));
            }
        }
        near.sort(Comparator.comparingInt(NearWord::edits).thenComparingInt(NearWord::owner));
        return near.stream()
                .limit(limit)
                .map(found -> new NameMatch(owners[found.owner], refs.get(found.owner), refs.get(found.owner), 0))
                .toList();
    }

    private static <T> List<T> first(List<T> all, int limit) {
        return all.size() > limit ? all.subList(0, limit) : all;
    }

    /**
     * The owners in the order of {@link NameMatch#RANKING}, each with its best name; a match is made when it is read.
     */
    private final class RankedMatches extends AbstractList<NameMatch> implements RandomAccess {

        private static final int OWNER_BITS = 32;
        private static final int LENGTH_BITS = 16;

        /** Score, downwards, then length of the name, then owner, of which the numbers are in the order of refs. */
        private final long[] ranks;

        private final int[] bestNames = new int[owners.length];

        RankedMatches(short[] scores) {
            Arrays.fill(bestNames, -1);
            int found = 0;
            for (int name = 0; name < scores.length; name++) {
                if (scores[name] > 0) {
                    int best = bestNames[ownerOfName[name]];
                    found += best < 0 ? 1 : 0;
                    if (best < 0 || order(scores, name) < order(scores, best)) {
                        bestNames[ownerOfName[name]] = name;
                    }
                }
            }
            ranks = new long[found];
            for (int owner = 0, i = 0; owner < bestNames.length; owner++) {
                if (bestNames[owner] >= 0) {
                    ranks[i++] = order(scores, bestNames[owner]) << OWNER_BITS | owner;
                }
            }
            Arrays.sort(ranks);
        }

        private long order(short[] scores, int name) {
            return (long) (Score.EXACT - scores[name]) << LENGTH_BITS | lengths[name];
        }

        @Override
        public NameMatch get(int i) {
            int owner = (int) ranks[i];
            double score = (double) (Score.EXACT - (ranks[i] >>> OWNER_BITS + LENGTH_BITS)) / Score.EXACT;
            return new NameMatch(owners[owner], refs.get(owner), names.get(bestNames[owner]), score);
        }

        @Override
        public int size() {
            return ranks.length;
        }
    }
}
