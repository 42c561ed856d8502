package dev.penstock.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A bad network between a client and a server: connections through it can be cut, stalled, slowed and refused at will.
 *
 * <p>It listens on the loopback address and passes every byte on, in both directions. What it is told applies to all
 * connections, those that are open and those to come. With a {@link Wiretap} it can cut a connection at an exact place of
 * the conversation.
 *
 * <p>All methods may be called from any thread, and take effect at once.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int BACKLOG = 50;

    private final InetSocketAddress target;
    private final Flow toServer = new Flow();
    private final Flow toClient = new Flow();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final int port;
    private volatile Wiretap.Factory tap = () -> Wiretap.DEAF;
    private @Nullable Listener listener;
    private volatile boolean closed;

    private TcpProxy(InetSocketAddress target) {
        this.target = target;
        this.port = Ports.free();
    }

    /**
     * Starts a proxy before a server.
     *
     * @param host the server's host
     * @param port the server's port
     * @return a proxy that passes everything on
     */
    public static TcpProxy start(String host, int port) {
        TcpProxy proxy = new TcpProxy(new InetSocketAddress(host, port));
        proxy.accept();
        return proxy;
    }

    /**
     * Starts a proxy before a PostgreSQL server.
     *
     * @param server the server
     * @return a proxy that passes everything on
     */
    public static TcpProxy start(PostgresServer server) {
        return start(server.host(), server.port());
    }

    /**
     * The address that clients connect to.
     *
     * @return a loopback address
     */
    public String host() {
        return "127.0.0.1";
    }

    /**
     * The port that clients connect to, the same for the whole life of this object.
     *
     * @return the port
     */
    public int port() {
        return port;
    }

    /**
     * Leads a URL through this proxy.
     *
     * @param url a URL of the server, as {@link TestDatabase#url()} gives it
     * @return the same URL with host and port of the proxy
     */
    public String url(String url) {
        return url.replace(target.getHostString() + ":" + target.getPort(), host() + ":" + port);
    }

    /**
     * Lets somebody listen, on connections that begin from now on.
     *
     * @param taps gives each connection a wiretap of its own
     */
    public void tap(Wiretap.Factory taps) {
        tap = taps;
    }

    /** Cuts every connection: both sides see it broken. New ones are let through. */
    public void cut() {
        connections.forEach(ProxiedConnection::close);
        toServer.wake();
        toClient.wake();
    }

    /** Passes nothing on any more in either direction, while connections stay open: a network that has died in silence. */
    public void stall() {
        toServer.stall();
        toClient.stall();
    }

    /** Passes on nothing that clients send. What servers send arrives. */
    public void stallToServer() {
        toServer.stall();
    }

    /** Passes on nothing that servers send. What clients send arrives. */
    public void stallToClient() {
        toClient.stall();
    }

    /** Ends stalls and slowness. What was held up goes on where it was. */
    public void resume() {
        toServer.resume();
        toClient.resume();
    }

    /**
     * Slows each connection down, in each direction.
     *
     * @param bytesPerSecond how much is passed on at most, about
     */
    public void slow(int bytesPerSecond) {
        toServer.slow(bytesPerSecond);
        toClient.slow(bytesPerSecond);
    }

    /** Refuses new connections, as a host does on which no server runs. Those that are open go on. */
    public synchronized void refuse() {
        Listener open = listener;
        listener = null;
        if (open == null) {
            return;
        }
        closeQuietly(open.socket());
        try {
            open.thread().join(); // until then the port may still be answered
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes new connections again. */
    public synchronized void accept() {
        if (listener != null || closed) {
            return;
        }
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host()), port), BACKLOG);
            Thread thread = new Thread(() -> serve(socket), "proxy-" + port);
            thread.setDaemon(true);
            thread.start();
            listener = new Listener(socket, thread);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How many connections clients have made so far.
     *
     * @return the number of connections, open or not
     */
    public int connections() {
        return accepted.get();
    }

    /** Cuts every connection and takes no new ones. */
    @Override
    public void close() {
        closed = true;
        refuse();
        cut();
        toServer.resume();
        toClient.resume();
    }

    private void serve(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                open(socket.accept());
            } catch (IOException e) {
                // Refused from now on, which ends the loop; or the client has gone already.
                assert e != null;
            }
        }
    }

    private void open(Socket client) throws IOException {
        accepted.incrementAndGet();
        Socket server = new Socket();
        try {
            server.connect(target);
        } catch (IOException e) {
            closeQuietly(client); // as if the network ended there
            closeQuietly(server);
            return;
        }
        ProxiedConnection connection = new ProxiedConnection(client, server, tap.tap(), connections::remove);
        connections.add(connection);
        connection.start(toServer, toClient);
        if (closed) {
            connection.close();
        }
    }

    private record Listener(ServerSocket socket, Thread thread) {}

    static void closeQuietly(@Nullable AutoCloseable socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (Exception e) {
            // It is closed either way.
            assert e != null;
        }
    }
}
