package dev.penstock.runtime.server;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Logins that have failed lately, by who has tried: after some, nobody there is let in for a while, with any password. Thread-safe. */
final class FailedLogins {

    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private static final int MOST_ADDRESSES = 1_000;

    private final InstantSource clock;
    private final Map<InetAddress, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Failures> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    FailedLogins(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether too many have failed from there. */
    synchronized boolean areTooMany(InetAddress from) {
        Failures its = failures.get(from);
        return its != null
                && its.count() >= MOST
                && clock.instant().isBefore(its.since().plus(WITHIN));
    }

    /** One has failed. */
    synchronized void add(InetAddress from) {
        Instant now = clock.instant();
        Failures its = failures.remove(from);
        failures.put(
                from,
                its == null || !now.isBefore(its.since().plus(WITHIN))
                        ? new Failures(now, 1)
                        : new Failures(its.since(), its.count() + 1));
    }

    private record Failures(Instant since, int count) {}
}
