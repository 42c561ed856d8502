package dev.penstock.runtime.postgres;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Sockets that tell when something arrives, and when nothing will any more. Public only because pgjdbc makes the factory by
 * its name; nobody else has a use for it. Thread-safe.
 */
public final class ObservedSockets extends SocketFactory {

    private static final Map<String, Liveness> OBSERVERS = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBERS = new AtomicLong();

    /** pgjdbc looks for data by a read that lasts a millisecond; whatever waits longer is in the middle of a message. */
    private static final int LOOK_MILLIS = 1;

    /** What arrives meanwhile at 100,000 changes a second is a tenth of it. */
    private static final int GATHERED_BYTES = 128 * 1024;

    private static final long GATHERING_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final Liveness liveness;

    /**
     * Called by pgjdbc.
     *
     * @param ticket names who is to be told
     */
    public ObservedSockets(String ticket) {
        this.liveness = Objects.requireNonNull(OBSERVERS.get(ticket), "nobody observes");
    }

    /** Sockets of factories that are made by this ticket tell the observer, also when the ticket is gone. */
    static Ticket observe(Liveness observer) {
        String number = Long.toString(NUMBERS.incrementAndGet());
        OBSERVERS.put(number, observer);
        return new Ticket(number);
    }

    /** Whether pgjdbc finds this class, which it does unless somebody has put it out of our sight. */
    static boolean canBeMadeByTheDriver() {
        try {
            return Class.forName(ObservedSockets.class.getName(), false, Driver.class.getClassLoader())
                    == ObservedSockets.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public Socket createSocket() {
        return new ObservedSocket(liveness);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private Socket connected(InetSocketAddress remote, @Nullable InetSocketAddress local) throws IOException {
        Socket socket = createSocket();
        try {
            socket.bind(local);
            socket.connect(remote);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Stands for an observer while a connection is being opened. */
    record Ticket(String number) implements AutoCloseable {

        @Override
        public void close() {
            OBSERVERS.remove(number);
        }
    }

    private static final class ObservedSocket extends Socket {

        private final Liveness liveness;

        private @Nullable InputStream input;

        ObservedSocket(Liveness liveness) {
            this.liveness = liveness;
        }

        /** Always the same, which may have gathered something. */
        @Override
        public synchronized InputStream getInputStream() throws IOException {
            InputStream known = input;
            if (known == null) {
                known = new GatheringInput(
                        new ObservedInput(super.getInputStream(), this, liveness),
                        GATHERED_BYTES,
                        () -> LockSupport.parkNanos(GATHERING_NANOS));
                input = known;
            }
            return known;
        }
    }

    /** {@link GatheringInput} reads it, by many bytes at a time only. */
    private static final class ObservedInput extends FilterInputStream {

        private final Socket socket;
        private final Liveness liveness;

        ObservedInput(InputStream in, Socket socket, Liveness liveness) {
            super(in);
            this.socket = socket;
            this.liveness = liveness;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int count = super.read(bytes, offset, length);
                if (count > 0) {
                    liveness.heard();
                } else if (count < 0) {
                    liveness.ended();
                }
                return count;
            } catch (SocketTimeoutException e) {
                if (socket.getSoTimeout() > LOOK_MILLIS) {
                    // pgjdbc takes a timeout for "nothing new", and would go on in the middle of a message.
                    throw new IOException("nothing has arrived for " + socket.getSoTimeout() + " ms", e);
                }
                throw e;
            }
        }
    }
}
