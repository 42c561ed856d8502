package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the servers of an address.
 *
 * @param name a host name or an IP address, without brackets
 * @param port TCP port
 */
record ServerHost(String name, int port) {

    private static final int STANDARD_PORT = 5432;
    private static final Pattern WITH_PORT =
            Pattern.compile("(?:\\[(?<ip>[0-9A-Fa-f:.%]+)]|(?<name>[^\\[\\]:/,?#@\\s]+))(?::(?<port>\\d{1,5}))?");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    /**
     * Reads servers as libpq writes them.
     *
     * @param hosts separated by commas, each with or without a port
     * @param ports one for all that have none, or one for each; null for the standard port
     * @throws PenstockException when they are none; the message repeats nothing, since a misplaced password may be among it
     */
    static List<ServerHost> list(String hosts, @Nullable String ports) {
        if (hosts.startsWith("/")) {
            throw new PenstockException(
                    "the database host is the directory of a Unix socket",
                    "Give a host name, such as localhost: the connection goes over TCP.");
        }
        String[] names = hosts.split(",", -1);
        String[] numbers = ports == null || ports.isEmpty() ? new String[0] : ports.split(",", -1);
        if (numbers.length > 1 && numbers.length != names.length) {
            throw new PenstockException(
                    "there are " + names.length + " database hosts and " + numbers.length + " ports",
                    "Give one port for all of them, or one for each.");
        }
        List<ServerHost> servers = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            servers.add(one(names[i], numbers.length == 0 ? null : numbers[Math.min(i, numbers.length - 1)]));
        }
        return List.copyOf(servers);
    }

    private static ServerHost one(String text, @Nullable String port) {
        if (BARE_IPV6.matcher(text).matches()) {
            return new ServerHost(text, number(port));
        }
        Matcher matcher = WITH_PORT.matcher(text);
        if (!matcher.matches()) {
            throw new PenstockException(
                    "a host of the database is no host name",
                    "Write it as host or host:port, an IPv6 address as [::1].");
        }
        String name = matcher.group("ip") == null ? matcher.group("name") : matcher.group("ip");
        return new ServerHost(name, number(matcher.group("port") == null ? port : matcher.group("port")));
    }

    private static int number(@Nullable String port) {
        if (port == null || port.isEmpty()) {
            return STANDARD_PORT;
        }
        if (port.matches("\\d{1,5}")) {
            int number = Integer.parseInt(port);
            if (number > 0 && number < 1 << 16) {
                return number;
            }
        }
        throw new PenstockException(
                "the port of the database is none", "Give a number from 1 to 65535; 5432 is the usual one.");
    }

    /** As it stands in a URL. */
    @Override
    public String toString() {
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port;
    }
}
