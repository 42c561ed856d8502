package dev.penstock.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Finds free TCP ports on the loopback address. */
final class Ports {

    // Below the ports that systems hand to outgoing connections (Linux from 32768, macOS and Windows from 49152). A
    // port
    // from there (what binding port 0 gives) could be taken by any client while its server is down for a restart;
    // worse,
    // a client that keeps knocking at it may by chance connect to itself, and then holds the port.
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private static final Duration LENT = Duration.ofSeconds(1);

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private Ports() {}

    /**
     * Fails when something listens on the port. Without this check a start on a taken port could seem to succeed: what
     * listens there answers.
     *
     * <p>It takes a second to be sure: whatever starts a process lends it its open ports for some milliseconds, closed or not in
     * the meantime.
     */
    static void requireFree(int port) {
        try {
            Await.until("port " + port + " is free", LENT, () -> bind(port) == port);
        } catch (AssertionError e) {
            throw new IllegalStateException("Port " + port + " is taken", e.getCause());
        }
    }

    private static int bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    /** A port that nothing listens on at this moment. */
    static int free() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try {
                return bind(port);
            } catch (IOException taken) {
                // The next one, then.
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }
}
