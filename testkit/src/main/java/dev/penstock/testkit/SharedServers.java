package dev.penstock.testkit;

import java.util.function.Supplier;

/** Makes the servers that test classes share, as the environment chose. */
final class SharedServers {

    private SharedServers() {}

    static PostgresServer postgres(ServerChoice choice) {
        if (choice instanceof ServerChoice.Foreign foreign) {
            return new PostgresServer(PostgresAddress.parse(foreign.url()), new Lifecycle.Foreign(foreign.variable()));
        }
        if (choice instanceof ServerChoice.Container container) {
            return inContainer(() -> Containers.postgres(container.image()));
        }
        return PostgresServer.start();
    }

    static OpenSearchServer openSearch(ServerChoice choice) {
        if (choice instanceof ServerChoice.Foreign foreign) {
            String url = foreign.url();
            String withoutSlash = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            return new OpenSearchServer(withoutSlash, new Lifecycle.Foreign(foreign.variable()));
        }
        if (choice instanceof ServerChoice.Container container) {
            return inContainer(() -> Containers.openSearch(container.image()));
        }
        return OpenSearchServer.start();
    }

    private static <T> T inContainer(Supplier<T> start) {
        try {
            return start.get();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "PENSTOCK_TEST_CONTAINERS=true needs org.testcontainers:testcontainers on the test class path", e);
        }
    }
}
