package org.casus.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/** Many texts in one array of bytes: a third of what as many strings take. */
final class Texts {

    private final byte[] bytes;
    private final int[] ends;

    Texts(List<String> texts) {
        ends = new int[texts.size()];
        byte[] all = new byte[Math.max(16, texts.size() * 32)];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            byte[] text = texts.get(i).getBytes(UTF_8);
            if (end + text.length > all.length) {
                all = Arrays.copyOf(all, Math.max(end + text.length, all.length + all.length / 2));
            }
            System.arraycopy(text, 0, all, end, text.length);
            end += text.length;
            ends[i] = end;
        }
        bytes = Arrays.copyOf(all, end);
    }

    int size() {
        return ends.length;
    }

    String get(int i) {
        int start = i == 0 ? 0 : ends[i - 1];
        return new String(bytes, start, ends[i] - start, UTF_8);
    }
}
