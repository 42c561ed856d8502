package dev.penstock.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Servers in containers. The only class that knows Testcontainers, which is an optional dependency: it is loaded only when
 * containers are asked for.
 */
final class Containers {

    private static final Duration START = Duration.ofMinutes(2);
    private static final int POSTGRES_PORT = 5432;
    private static final int OPENSEARCH_PORT = 9200;

    private Containers() {}

    static PostgresServer postgres(String image) {
        int port = Ports.free();
        GenericContainer<?> container = container(image, port, POSTGRES_PORT)
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                // Only what takes a restart anyway: ALTER SYSTEM cannot change a setting of the command line.
                .withCommand("postgres -c wal_level=logical -c max_connections=200 -c max_wal_senders=50"
                        + " -c max_replication_slots=100 -c max_prepared_transactions=20 -c fsync=off");
        Running running = new Running(container, image);
        running.create();
        PostgresAddress address =
                new PostgresAddress(container.getHost(), port, "postgres", null, "postgres", Map.of());
        running.awaitReady(address::answers);
        return new PostgresServer(address, running);
    }

    static OpenSearchServer openSearch(String image) {
        int port = Ports.free();
        GenericContainer<?> container = container(image, port, OPENSEARCH_PORT)
                .withEnv("discovery.type", "single-node")
                .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
                .withEnv("DISABLE_SECURITY_PLUGIN", "true")
                .withEnv("DISABLE_INSTALL_DEMO_CONFIG", "true")
                .withEnv("OPENSEARCH_JAVA_OPTS", "-Xms512m -Xmx512m");
        Running running = new Running(container, image);
        running.create();
        String url = "http://" + container.getHost() + ":" + port;
        running.awaitReady(() -> Http.isYellow(url));
        return new OpenSearchServer(url, running);
    }

    /** With a port of our choice: one that Docker chooses would be another after a restart. */
    private static GenericContainer<?> container(String image, int hostPort, int containerPort) {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image));
        container.addExposedPort(containerPort);
        container.setPortBindings(List.of(hostPort + ":" + containerPort));
        return container;
    }

    /** A container whose main process is the server. Its data lives as long as it does. */
    private static final class Running implements Lifecycle {

        private final GenericContainer<?> container;
        private final String image;
        private Await.Probe<Boolean> ready = () -> true;

        Running(GenericContainer<?> container, String image) {
            this.container = container;
            this.image = image;
        }

        void create() {
            container.start();
        }

        void awaitReady(Await.Probe<Boolean> probe) {
            ready = probe;
            try {
                Await.until("the server in " + image + " answers", START, probe);
            } catch (AssertionError e) {
                String logs = container.getLogs();
                container.stop();
                throw new IllegalStateException("The server in " + image + " does not answer\n" + logs, e);
            }
        }

        @Override
        public synchronized void stop() {
            if (runs()) {
                container
                        .getDockerClient()
                        .stopContainerCmd(container.getContainerId())
                        .exec();
            }
        }

        @Override
        public synchronized void kill() {
            if (runs()) {
                container
                        .getDockerClient()
                        .killContainerCmd(container.getContainerId())
                        .exec();
                Await.until("the container is dead", START, () -> !runs());
            }
        }

        @Override
        public synchronized void pause() {
            if (runs()) {
                container
                        .getDockerClient()
                        .pauseContainerCmd(container.getContainerId())
                        .exec();
            }
        }

        @Override
        public synchronized void resume() {
            if (Boolean.TRUE.equals(
                    container.getCurrentContainerInfo().getState().getPaused())) {
                container
                        .getDockerClient()
                        .unpauseContainerCmd(container.getContainerId())
                        .exec();
            }
        }

        @Override
        public synchronized void start() {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
            awaitReady(ready);
        }

        private boolean runs() {
            return container.isRunning();
        }

        @Override
        public synchronized void close() {
            container.stop();
        }
    }
}
