package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.casus.store.Fragment;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void keysThatLieCloseTogetherAreARange() {
        List<Long> keys = new ArrayList<>(
                LongStream.range(0, 100).map(i -> 1_000 + 6 * i).boxed().toList());
        Collections.shuffle(keys);
        assertThat(KeyList.met(keys)).containsExactly(Fragment.of("between ? and ?", 1_000L, 1_594L));
    }

    @Test
    void othersAreLookedUpOneByOne() {
        assertThat(KeyList.met(List.of(9L, 5_000L, 7L)))
                .containsExactly(Fragment.of("= any(?)", List.of(7L, 9L, 5_000L)));
        assertThat(KeyList.met(List.of())).isEmpty();
    }

    @Test
    void aFewFarOffDoNotBreakTheRanges() {
        List<Long> keys = LongStream.concat(
                        LongStream.of(1),
                        LongStream.concat(range(1_000), LongStream.concat(range(9_000), LongStream.of(20_000))))
                .boxed()
                .toList();
        assertThat(KeyList.met(keys))
                .containsExactly(
                        Fragment.of("between ? and ?", 1_000L, 1_099L),
                        Fragment.of("between ? and ?", 9_000L, 9_099L),
                        Fragment.of("= any(?)", List.of(1L, 20_000L)));
    }

    private static LongStream range(long from) {
        return LongStream.range(from, from + 100);
    }
}
