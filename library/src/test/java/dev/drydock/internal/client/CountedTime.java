package dev.drydock.internal.client;

import dev.drydock.internal.account.AccountRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when told to, and remembers by how much. */
final class CountedTime implements VirtualDelay {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Duration> delays = new ArrayList<>();
    private Instant now = START;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pass(Duration delay) {
        delays.add(delay);
        now = now.plus(delay);
    }

    List<Duration> delays() {
        return delays;
    }

    Duration passed() {
        return Duration.between(START, now);
    }

    Clients clients() {
        return new Clients(new AccountRegion("123456789012", "us-east-1"), this);
    }
}
