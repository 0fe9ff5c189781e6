package org.casus.dataset.ucdp;

/** The lists in GED's columns of sources: parts separated by semicolons. */
final class GedList {

    private GedList() {}

    /** The parts; a list without a semicolon is one part. Written by hand, as most lists are one part. */
    static String[] split(String list) {
        int end = list.indexOf(';');
        if (end < 0) {
            return new String[] {list};
        }
        return list.split(";", -1);
    }

    /**
     * Whether {@code source_article} says no more than the three lists: {@code "office,date,headline"}, in quotes that
     * are part of the text, one behind the other with semicolons between. Blanks and quotes do not count.
     */
    static boolean says(String article, String[] offices, String[] dates, String[] headlines) {
        int at = 0;
        for (int i = 0; i < offices.length; i++) {
            at = i == 0 ? 0 : pass(article, at, ";");
            at = pass(article, at, offices[i]);
            at = pass(article, at, ",");
            at = pass(article, at, dates[i]);
            at = pass(article, at, ",");
            at = pass(article, at, headlines[i]);
        }
        return at >= 0 && skip(article, at) == article.length();
    }

    /** The position in the article behind the part, if the part stands at that position, else -1. */
    private static int pass(String article, int from, String part) {
        int at = from;
        for (int i = skip(part, 0); i < part.length() && at >= 0; i = skip(part, i + 1)) {
            at = skip(article, at);
            at = at < article.length() && article.charAt(at) == part.charAt(i) ? at + 1 : -1;
        }
        return at;
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '"')) {
            at++;
        }
        return at;
    }
}
