package dev.penstock.runtime.server;

import dev.penstock.runtime.spi.PenstockException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** An address to listen at. */
record ListenAddress(InetAddress host, int port) {

    private static final int MOST = 65_535;

    /**
     * Reads one.
     *
     * @param text {@code 127.0.0.1:8585}, {@code localhost:8585}, {@code [::1]:8585}; port 0 is any that is free
     * @throws PenstockException when it is none
     */
    static ListenAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon);
        String port = text.substring(colon + 1);
        boolean isPort = port.matches("\\d{1,5}") && Integer.parseInt(port) <= MOST;
        boolean isOneHost = (host.startsWith("[") && host.endsWith("]")) || host.indexOf(':') < 0;
        if (host.isEmpty() || !isPort || !isOneHost) {
            throw new PenstockException(
                    "there is no listening at " + text, "Give a host and a port, such as 127.0.0.1:8585.");
        }
        try {
            return new ListenAddress(InetAddress.getByName(host), Integer.parseInt(port));
        } catch (UnknownHostException e) {
            throw new PenstockException(
                    "there is no listening at " + text + ": the host is not known",
                    "Give a host and a port, such as 127.0.0.1:8585.",
                    e);
        }
    }

    boolean isLoopback() {
        return host.isLoopbackAddress();
    }

    InetSocketAddress socket() {
        return new InetSocketAddress(host, port);
    }
}
