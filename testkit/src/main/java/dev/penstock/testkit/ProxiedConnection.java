package dev.penstock.testkit;

import dev.penstock.testkit.Wiretap.Direction;
import dev.penstock.testkit.Wiretap.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One connection through a proxy: a socket to each side, and a thread for each direction. Thread-safe. */
final class ProxiedConnection {

    private final Socket client;
    private final Socket server;
    private final Wiretap tap;
    private final Consumer<ProxiedConnection> onEnd;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger ended = new AtomicInteger();

    ProxiedConnection(Socket client, Socket server, Wiretap tap, Consumer<ProxiedConnection> onEnd) {
        this.client = client;
        this.server = server;
        this.tap = tap;
        this.onEnd = onEnd;
    }

    void start(Flow toServer, Flow toClient) {
        pump(client, server, Direction.TO_SERVER, toServer);
        pump(server, client, Direction.TO_CLIENT, toClient);
    }

    boolean isClosed() {
        return closed.get();
    }

    /** Breaks the connection on both sides: what was on its way is lost. */
    void close() {
        if (closed.compareAndSet(false, true)) {
            reset(client);
            reset(server);
            onEnd.accept(this);
        }
    }

    private void pump(Socket from, Socket to, Direction direction, Flow flow) {
        Thread thread = new Thread(
                () -> {
                    try {
                        copy(from, to, direction, flow);
                    } catch (IOException e) {
                        breakOff(from, flow);
                    } catch (InterruptedException e) {
                        close();
                        Thread.currentThread().interrupt();
                    }
                },
                "proxy-" + direction);
        thread.setDaemon(true);
        thread.start();
    }

    private void copy(Socket from, Socket to, Direction direction, Flow flow) throws IOException, InterruptedException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[flow.chunk()];
        int count = in.read(buffer);
        while (count > 0) {
            flow.await(count, this);
            Verdict verdict = tap.hear(direction, Arrays.copyOf(buffer, count));
            if (verdict == Verdict.CUT_BEFORE || isClosed()) {
                close();
                return;
            }
            out.write(buffer, 0, count);
            if (verdict == Verdict.CUT_AFTER) {
                endInOrder(to);
                return;
            }
            buffer = new byte[flow.chunk()];
            count = in.read(buffer);
        }
        flow.await(0, this); // a stalled network does not carry the end of a connection either
        to.shutdownOutput();
        if (ended.incrementAndGet() == 2) {
            close();
        }
    }

    private void breakOff(Socket from, Flow flow) {
        try {
            flow.await(0, this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        TcpProxy.closeQuietly(from);
        close();
    }

    /** What was sent must arrive, so this side is not reset; the other is. */
    private void endInOrder(Socket receiver) throws IOException {
        receiver.shutdownOutput();
        reset(receiver == client ? server : client);
        closed.set(true);
        onEnd.accept(this);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is gone already.
            assert e != null;
        }
        TcpProxy.closeQuietly(socket);
    }
}
