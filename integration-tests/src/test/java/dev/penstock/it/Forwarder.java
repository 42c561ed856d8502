package dev.penstock.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** A port that leads to others: each connection to the next of a list, and behind its end to the last. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket entry;
    private final List<Integer> targets;

    Forwarder(Integer... ports) throws IOException {
        this.targets = List.of(ports);
        this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Rig.THREADS.execute(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    private void accept() {
        try {
            for (int i = 0; ; i++) {
                Socket from = entry.accept();
                Socket to = new Socket(InetAddress.getLoopbackAddress(), targets.get(Math.min(i, targets.size() - 1)));
                Rig.THREADS.execute(() -> pass(from, to));
                Rig.THREADS.execute(() -> pass(to, from));
            }
        } catch (IOException closed) {
            // Nobody comes in any more.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream input = from.getInputStream();
                OutputStream output = to.getOutputStream()) {
            input.transferTo(output);
        } catch (IOException gone) {
            // One side has ended; that both are closed now tells the other.
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
    }
}
