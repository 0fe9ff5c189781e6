package org.casus.event.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.casus.store.Uid;
import org.junit.jupiter.api.Test;

class UidTableTest {

    @Test
    void findsWhatWasPutAndNothingElse() {
        UidTable table = new UidTable();
        Map<UUID, Long> all = new HashMap<>();
        for (long i = 0; i < 100_000; i++) {
            UUID uid = Uid.of("test:" + i);
            all.put(uid, i);
            table.put(uid, i);
        }
        all.forEach((uid, id) -> assertThat(table.get(uid)).isEqualTo(id));
        for (int i = 0; i < 100_000; i++) {
            assertThat(table.get(Uid.of("other:" + i))).isNull();
        }
    }

    @Test
    void tellsUidsApartThatMeetInOnePlaceOrShareAHalf() {
        UidTable table = new UidTable();
        long low = Long.MIN_VALUE;
        for (long i = 0; i < 1_000; i++) {
            table.put(new UUID(i << 40, low), i);
            table.put(new UUID(i, low + i), -i);
        }
        for (long i = 1; i < 1_000; i++) {
            assertThat(table.get(new UUID(i << 40, low))).isEqualTo(i);
            assertThat(table.get(new UUID(i, low + i))).isEqualTo(-i);
            assertThat(table.get(new UUID(i << 40, low + 1))).isNull();
        }
    }

    @Test
    void keepsTheLastIdOfAUid() {
        UidTable table = new UidTable();
        UUID uid = Uid.of("test:1");
        table.put(uid, 1);
        table.put(uid, 2);
        assertThat(table.get(uid)).isEqualTo(2);
    }
}
