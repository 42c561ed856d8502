package dev.penstock.runtime.server;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.verify.Verification;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses at which an engine is seen and told over HTTP.
 *
 * <pre>{@code
 * try (PenstockServer server = PenstockServer.builder().publicAddress("127.0.0.1:8585").open();
 *         Penstock penstock = Penstock.builder()...start()) {
 *     server.show(penstock);
 *     penstock.awaitEnd();
 * }
 * }</pre>
 *
 * <p>Opened before the engine, so that its start is seen too. It does not close the engine. Thread-safe.
 *
 * <p>The JDK's HTTP server waits for slow requests for ever, unless the system properties {@code sun.net.httpserver.maxReqTime} and
 * {@code maxRspTime} (seconds) say otherwise, which count for the whole process: the program sets both to 10; set them, too, where
 * strangers reach an address.
 */
public final class PenstockServer implements AutoCloseable {

    /** Where the public address is, if nothing else is said. */
    public static final String PUBLIC_ADDRESS = "127.0.0.1:8585";

    /** Where the admin address is, if nothing else is said. */
    public static final String ADMIN_ADDRESS = "127.0.0.1:8586";

    /** How old the oldest commit may be that is not in the indexes while an engine is ready, if nothing else is said. */
    public static final Duration READY_LAG = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(PenstockServer.class);

    private final AtomicReference<@Nullable Penstock> shown = new AtomicReference<>();
    private final Scrapes scrapes = new Scrapes();
    private final @Nullable Verifications verifications;
    private @Nullable Listener publicListener;
    private @Nullable Listener adminListener;
    private @Nullable OtlpPush push;

    private PenstockServer(Builder builder) {
        Verifying verifying = builder.verifying;
        this.verifications = verifying == null ? null : new Verifications(verifying);
    }

    /** A server whose addresses are still to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Shows an engine from now on; call it once. Begins to push its metrics where {@code OTEL_EXPORTER_OTLP_ENDPOINT} or {@code
     * OTEL_EXPORTER_OTLP_METRICS_ENDPOINT} says, if one is set.
     */
    public synchronized void show(Penstock penstock) {
        PenstockMetrics metrics = new PenstockMetrics(penstock);
        if (push != null) {
            push.begin(metrics);
        }
        scrapes.add(metrics);
        shown.set(penstock);
    }

    /** The public address, with the port that it got; null when there is none. */
    public @Nullable InetSocketAddress publicAddress() {
        return publicListener == null ? null : publicListener.address();
    }

    /** The admin address, with the port that it got; null when there is none. */
    public @Nullable InetSocketAddress adminAddress() {
        return adminListener == null ? null : adminListener.address();
    }

    /** Listens no longer, ends comparisons, and pushes metrics for the last time. */
    @Override
    public synchronized void close() {
        if (publicListener != null) {
            publicListener.close();
        }
        if (adminListener != null) {
            adminListener.close();
        }
        if (verifications != null) {
            verifications.close();
        }
        if (push != null) {
            push.close();
        }
        scrapes.close();
    }

    private void open(Builder builder) {
        String address = builder.publicAddress;
        Credential credential = builder.credential;
        try {
            push = OtlpPush.open(builder.variables);
            if (address != null) {
                Supplier<Map<String, EngineStatus>> statuses = () -> {
                    Penstock penstock = shown.get();
                    return penstock == null ? Map.of() : penstock.statuses();
                };
                openPublic(
                        ListenAddress.parse(address),
                        builder.onlyIfFree,
                        new PublicAddress(statuses, builder.readyLag, scrapes::scrape));
            }
            if (credential != null) {
                openAdmin(ListenAddress.parse(builder.adminAddress), credential);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void openPublic(ListenAddress address, boolean onlyIfFree, PublicAddress answers) {
        try {
            publicListener = Listener.open(address, "penstock-http", "the public address", "--server-address", answers);
            LOG.info("health, status and metrics are at {}", publicListener.url());
        } catch (PenstockException e) {
            if (!onlyIfFree || !(e.getCause() instanceof BindException)) {
                throw e;
            }
        }
    }

    private void openAdmin(ListenAddress address, Credential credential) {
        adminListener = Listener.open(
                address,
                "penstock-admin",
                "the admin address",
                "--admin-address",
                new AdminGate(
                        credential,
                        new FailedLogins(InstantSource.system()),
                        new AdminAddress(shown::get, verifications)));
        if (!address.isLoopback()) {
            LOG.warn(
                    "the admin address {} can be reached from other machines, and passwords come there unencrypted; put a"
                            + " reverse proxy with TLS before a loopback address",
                    adminListener.url());
        }
    }

    /** Makes comparisons of an index with its database. */
    @FunctionalInterface
    public interface Verifying {

        /**
         * A comparison, which is closed by whoever asks.
         *
         * @param sink the name of the sink; empty for the one without
         * @param repair whether what differs is to be built anew
         * @throws PenstockException when the sink cannot be compared
         */
        Verification of(String sink, String index, boolean repair);
    }

    /** Collects what a server is to do. Not thread-safe. */
    public static final class Builder {

        private @Nullable String publicAddress;
        private boolean onlyIfFree;
        private String adminAddress = ADMIN_ADDRESS;
        private @Nullable Credential credential;
        private Duration readyLag = READY_LAG;
        private @Nullable Verifying verifying;
        private Map<String, String> variables = System.getenv();

        private Builder() {}

        /**
         * Where anybody may ask for health, readiness, status and metrics; nowhere, if it is not said.
         *
         * @param hostAndPort such as {@code 127.0.0.1:8585}; port 0 is any that is free
         */
        public Builder publicAddress(String hostAndPort) {
            this.publicAddress = hostAndPort;
            this.onlyIfFree = false;
            return this;
        }

        /** The same, but if somebody else listens there, there is no public address. */
        public Builder publicAddressIfFree(String hostAndPort) {
            this.publicAddress = hostAndPort;
            this.onlyIfFree = true;
            return this;
        }

        /** How old the oldest commit may be that is not in the indexes while the engine is ready; a minute by default. */
        public Builder readyLag(Duration most) {
            this.readyLag = most;
            return this;
        }

        /** Where orders are taken, {@code 127.0.0.1:8586} by default, if there is a {@linkplain #administrator credential}. */
        public Builder adminAddress(String hostAndPort) {
            this.adminAddress = hostAndPort;
            return this;
        }

        /**
         * Who may give orders; without, nobody may.
         *
         * @throws PenstockException when the name is empty or has a colon, or the password is empty
         */
        public Builder administrator(String user, String password) {
            if (user.isEmpty() || user.indexOf(':') >= 0 || password.isEmpty()) {
                throw new PenstockException(
                        "the administrator needs a name without a colon, and a password",
                        "Set PENSTOCK_ADMIN_USERNAME and PENSTOCK_ADMIN_PASSWORD, or neither of them.");
            }
            this.credential = new Credential(user, password);
            return this;
        }

        /** How indexes are compared when an administrator asks for it; without, they are not. */
        public Builder verifying(Verifying verifying) {
            this.verifying = verifying;
            return this;
        }

        Builder variables(Map<String, String> given) {
            this.variables = Map.copyOf(given);
            return this;
        }

        /**
         * Looks at the addresses without listening there, and at the variables of OpenTelemetry.
         *
         * @throws PenstockException when one is none, or cannot be heeded
         */
        public void check() {
            OtlpVariables.of(variables);
            if (publicAddress != null) {
                ListenAddress.parse(publicAddress);
            }
            if (credential != null) {
                ListenAddress.parse(adminAddress);
            }
        }

        /**
         * Begins to listen.
         *
         * @throws PenstockException when an address is taken, or is none of this machine; or when what the variables of OpenTelemetry
         *     say of metrics cannot be heeded
         */
        public PenstockServer open() {
            PenstockServer server = new PenstockServer(this);
            server.open(this);
            return server;
        }
    }
}
