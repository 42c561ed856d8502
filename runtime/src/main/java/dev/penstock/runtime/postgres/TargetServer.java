package dev.penstock.runtime.postgres;

import org.jspecify.annotations.Nullable;

/**
 * Which of several servers is wanted: libpq's {@code target_session_attrs} (PostgreSQL documentation, 34.1.2) and pgjdbc's
 * {@code targetServerType}. Penstock makes slots and writes marks, so it makes no difference between a primary and a server
 * that can be written to.
 */
enum TargetServer {
    ANY,
    PRIMARY,
    STANDBY,
    PREFER_PRIMARY,
    PREFER_STANDBY;

    /** The one that a parameter names, or null. */
    static @Nullable TargetServer named(String name) {
        return switch (name) {
            case "any" -> ANY;
            case "primary", "read-write", "master" -> PRIMARY;
            case "standby", "read-only", "secondary", "slave" -> STANDBY;
            case "preferPrimary" -> PREFER_PRIMARY;
            case "prefer-standby", "preferSecondary", "preferSlave" -> PREFER_STANDBY;
            default -> null;
        };
    }

    /** Whether it takes a server that is a standby, or is none. */
    boolean takes(boolean isStandby) {
        return switch (this) {
            case ANY -> true;
            case PRIMARY, PREFER_PRIMARY -> !isStandby;
            case STANDBY, PREFER_STANDBY -> isStandby;
        };
    }

    /** What is wanted once all servers have been tried in vain, or null. */
    @Nullable TargetServer otherwise() {
        return this == PREFER_PRIMARY || this == PREFER_STANDBY ? ANY : null;
    }
}
