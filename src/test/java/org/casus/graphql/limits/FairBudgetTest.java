package org.casus.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FairBudgetTest {

    private final List<String> evicted = new ArrayList<>();

    @Test
    void oneClientGetsItsShareAndNoMore() {
        FairBudget budget = new FairBudget(100, 75);

        assertThat(budget.take("a", 75, evict("a1"))).isPresent();
        assertThat(budget.take("a", 1, evict("a2"))).isEmpty();
        assertThat(budget.take("b", 25, evict("b1"))).isPresent();
        assertThat(budget.held()).isEqualTo(100);
        assertThat(evicted).isEmpty();
    }

    @Test
    void whoHoldsLessTakesFromWhoHoldsMost() {
        FairBudget budget = new FairBudget(100, 75);
        budget.take("a", 40, evict("a1"));
        budget.take("a", 30, evict("a2"));
        budget.take("b", 30, evict("b1"));

        assertThat(budget.take("c", 20, evict("c1"))).isPresent();
        assertThat(evicted).containsExactly("a2");
        assertThat(budget.held()).isEqualTo(90);
    }

    @Test
    void nobodyTakesFromWhoHoldsNoMoreThanItWould() {
        FairBudget budget = new FairBudget(100, 75);
        budget.take("a", 50, evict("a1"));
        FairBudget.Lease lease = budget.take("b", 50, evict("b1")).orElseThrow();

        assertThat(lease.grow(1)).isFalse();
        assertThat(budget.take("c", 50, evict("c1"))).isEmpty();
        assertThat(evicted).isEmpty();
        lease.close();
        lease.close();
        assertThat(lease.grow(1)).isFalse();
        assertThat(budget.held()).isEqualTo(50);
    }

    @Test
    void nothingIsLostWhateverClientsDo() {
        FairBudget budget = new FairBudget(1_000, 400);
        List<FairBudget.Lease> leases = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            switch (random.nextInt(3)) {
                case 0 ->
                    budget.take("client" + random.nextInt(8), random.nextInt(100), () -> {})
                            .ifPresent(leases::add);
                case 1 -> leases.forEach(lease -> lease.grow(random.nextInt(3)));
                default -> {
                    if (!leases.isEmpty()) {
                        leases.remove(random.nextInt(leases.size())).close();
                    }
                }
            }
            assertThat(budget.held()).isBetween(0L, budget.most());
        }
        leases.forEach(FairBudget.Lease::close);
        assertThat(budget.held()).isZero();
    }

    private Runnable evict(String lease) {
        return () -> evicted.add(lease);
    }
}
