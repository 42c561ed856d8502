package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PortsTest {

    private static final Duration MOMENT = Duration.ofMillis(100);

    @Test
    void aPortThatSomebodyListensOnIsTaken() throws Exception {
        int port = Ports.free();
        try (ServerSocket taken = listenOn(port)) {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> Ports.requireFree(taken.getLocalPort()));
            assertEquals("Port " + port + " is taken", refused.getMessage());
        }
    }

    @Test
    void aPortThatWasLentForAMomentIsFree() throws Exception {
        int port = Ports.free();
        ServerSocket lent = listenOn(port);
        CompletableFuture<Void> givenBack = CompletableFuture.runAsync(
                () -> close(lent), CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS));
        assertDoesNotThrow(() -> Ports.requireFree(port));
        givenBack.join();
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
