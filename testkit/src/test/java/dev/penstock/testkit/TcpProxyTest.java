package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.testkit.Wiretap.Direction;
import dev.penstock.testkit.Wiretap.Verdict;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server of these tests sends everything back. */
@Timeout(60)
class TcpProxyTest {

    private ServerSocket server;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::echo, "echo");
        thread.setDaemon(true);
        thread.start();
        proxy = TcpProxy.start("127.0.0.1", server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesEveryByteOnInBothDirections() throws IOException {
        byte[] sent = new byte[300_000];
        new Random(1).nextBytes(sent);
        try (Socket client = connect()) {
            Thread writer = new Thread(() -> send(client, sent));
            writer.start();

            assertArrayEquals(sent, client.getInputStream().readNBytes(sent.length));
        }
        assertEquals(1, proxy.connections());
    }

    @Test
    void passesTheEndOfAConnectionOn() throws IOException {
        try (Socket client = connect()) {
            send(client, 'a');
            client.shutdownOutput();

            assertArrayEquals(new byte[] {'a'}, client.getInputStream().readAllBytes());
        }
    }

    @Test
    void cutsWhatIsOpenAndTakesWhatComesThen() throws IOException {
        try (Socket client = connect()) {
            assertEquals('a', ask(client, 'a'));

            proxy.cut();

            assertThrows(IOException.class, () -> {
                client.getOutputStream().write('b');
                if (client.getInputStream().read() < 0) {
                    throw new IOException("ended");
                }
            });
        }
        try (Socket next = connect()) {
            assertEquals('c', ask(next, 'c'));
        }
    }

    @Test
    void holdsUpWhatIsSentDuringAStallAndPassesItOnAfterwards() throws IOException {
        try (Socket client = connect()) {
            assertEquals('a', ask(client, 'a'));
            proxy.stall();
            send(client, 'b');
            client.setSoTimeout(100);
            assertThrows(
                    SocketTimeoutException.class, () -> client.getInputStream().read());

            proxy.resume();

            client.setSoTimeout(0);
            assertEquals('b', client.getInputStream().read());
        }
    }

    @Test
    void stallsOneDirectionOnly() throws IOException {
        Queue<Direction> heard = new ConcurrentLinkedQueue<>();
        proxy.tap(() -> (direction, bytes) -> {
            heard.add(direction);
            return Verdict.PASS;
        });
        try (Socket client = connect()) {
            proxy.stallToClient();
            send(client, 'a');
            Await.until(
                    "it has arrived",
                    Duration.ofSeconds(20),
                    () -> List.copyOf(heard).equals(List.of(Direction.TO_SERVER)));
            client.setSoTimeout(100);
            assertThrows(
                    SocketTimeoutException.class, () -> client.getInputStream().read());
            proxy.resume();
            client.setSoTimeout(0);
            assertEquals('a', client.getInputStream().read());

            proxy.stallToServer();
            send(client, 'b');
            client.setSoTimeout(100);
            assertThrows(
                    SocketTimeoutException.class, () -> client.getInputStream().read());
            assertEquals(List.of(Direction.TO_SERVER, Direction.TO_CLIENT), List.copyOf(heard));
        }
    }

    @Test
    void aStallDoesNotCarryTheEndOfAConnectionEither() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                TcpProxy before = TcpProxy.start("127.0.0.1", silent.getLocalPort());
                Socket client = new Socket(before.host(), before.port());
                Socket accepted = silent.accept()) {
            before.stall();
            client.shutdownOutput();
            accepted.setSoTimeout(100);
            assertThrows(
                    SocketTimeoutException.class,
                    () -> accepted.getInputStream().read());

            before.resume();

            accepted.setSoTimeout(0);
            assertEquals(-1, accepted.getInputStream().read());
        }
    }

    @Test
    void aConnectionThatIsCutWhileItIsStalledEnds() throws IOException {
        try (Socket client = connect()) {
            assertEquals('a', ask(client, 'a'));
            proxy.stall();
            send(client, 'b');

            proxy.cut();

            assertThrows(IOException.class, () -> client.getInputStream().read());
        }
    }

    @Test
    void slowsDown() throws IOException {
        try (Socket client = connect()) {
            proxy.slow(20_000);
            long start = System.nanoTime();
            Thread writer = new Thread(() -> send(client, new byte[10_000]));
            writer.start();

            assertEquals(10_000, client.getInputStream().readNBytes(10_000).length);

            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(took.compareTo(Duration.ofMillis(400)) > 0, took.toString());
        }
    }

    @Test
    void refusesAndTakesNewConnectionsAgain() throws IOException {
        try (Socket open = connect()) {
            assertEquals('a', ask(open, 'a'));
            proxy.refuse();

            assertThrows(ConnectException.class, this::connect);
            assertEquals('b', ask(open, 'b'));

            proxy.accept();
            try (Socket next = connect()) {
                assertEquals('c', ask(next, 'c'));
            }
        }
    }

    @Test
    void aWiretapCutsBeforeOrAfterWhatItHears() throws IOException {
        proxy.tap(() -> (direction, bytes) -> {
            if (direction == Direction.TO_CLIENT && Arrays.equals(bytes, new byte[] {'x'})) {
                return Verdict.CUT_BEFORE;
            }
            return direction == Direction.TO_CLIENT && Arrays.equals(bytes, new byte[] {'y'})
                    ? Verdict.CUT_AFTER
                    : Verdict.PASS;
        });
        try (Socket client = connect()) {
            assertEquals('a', ask(client, 'a'));
            send(client, 'x');
            assertThrows(IOException.class, () -> client.getInputStream().read());
        }
        try (Socket client = connect()) {
            assertEquals('y', ask(client, 'y'));
            assertEquals(-1, client.getInputStream().read());
        }
    }

    @Test
    void aServerThatIsAwayEndsTheConnection() throws IOException {
        server.close();
        // Its last accept may still take somebody.
        Await.until("the server is away", Duration.ofSeconds(10), this::isServerAway);
        try (Socket client = connect()) {
            assertEquals(-1, client.getInputStream().read());
        }
    }

    @Test
    void nothingIsLeftWhenItIsClosed() throws IOException {
        Socket client = connect();
        proxy.close();
        proxy.close();

        assertThrows(ConnectException.class, this::connect);
        client.close();
        proxy.accept();
        assertThrows(ConnectException.class, this::connect, "closed for good");
    }

    @Test
    void leadsUrlsThroughItself() {
        assertEquals(
                "postgresql://postgres@127.0.0.1:" + proxy.port() + "/shop",
                proxy.url("postgresql://postgres@127.0.0.1:" + server.getLocalPort() + "/shop"));
    }

    private boolean isServerAway() throws IOException {
        try (Socket direct = new Socket(server.getInetAddress(), server.getLocalPort())) {
            return !direct.isConnected();
        } catch (ConnectException e) {
            return true;
        }
    }

    private Socket connect() throws IOException {
        return new Socket(proxy.host(), proxy.port());
    }

    private static int ask(Socket client, char question) throws IOException {
        send(client, question);
        return client.getInputStream().read();
    }

    private static void send(Socket client, char single) throws IOException {
        client.getOutputStream().write(single);
    }

    private static void send(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> echo(socket));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // The client has gone.
            assert e != null;
        }
    }
}
