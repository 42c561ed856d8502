package dev.penstock.runtime.postgres;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of several servers is wanted: libpq's {@code target_session_attrs} (PostgreSQL documentation, 34.1.2) and pgjdbc's
 * {@code targetServerType}. Penstock writes marks and slots, so it makes no difference between a primary and a server that
 * can be written to.
 */
enum TargetServer {
    ANY(List.of("any"), null, false),
    PRIMARY(List.of("primary", "read-write", "master"), false, false),
    STANDBY(List.of("standby", "read-only", "secondary", "slave"), true, false),
    PREFER_PRIMARY(List.of("preferPrimary"), false, true),
    PREFER_STANDBY(List.of("prefer-standby", "preferSecondary", "preferSlave"), true, true);

    private final List<String> names;
    private final @Nullable Boolean standby;
    private final boolean settles;

    TargetServer(List<String> names, @Nullable Boolean standby, boolean settles) {
        this.names = names;
        this.standby = standby;
        this.settles = settles;
    }

    /** The one that a parameter names, or null. */
    static @Nullable TargetServer named(String name) {
        return Arrays.stream(values())
                .filter(target -> target.names.contains(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether it takes a server that is a standby, or is none. */
    boolean takes(boolean isStandby) {
        return standby == null || standby == isStandby;
    }

    /** What is wanted once all servers have been tried in vain, or null. */
    @Nullable TargetServer otherwise() {
        return settles ? ANY : null;
    }
}
