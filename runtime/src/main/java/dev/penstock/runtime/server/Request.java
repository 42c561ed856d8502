package dev.penstock.runtime.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param method HEAD counts as GET: only the body of the answer is missing (RFC 9110, 9.3.2)
 * @param path its segments, decoded
 * @param parameters of the query; the last of several with one name
 * @param from who asks
 */
record Request(String method, List<String> path, Map<String, String> parameters, Headers headers, InetAddress from) {

    /** Reads one, without its body. Throws IllegalArgumentException when it is malformed. */
    static Request of(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawPath();
        List<String> path = List.of(raw.replaceAll("^/+|/+$", "").split("/", -1)).stream()
                .map(Request::decoded)
                .toList();
        return new Request(
                exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod(),
                path,
                parameters(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders(),
                exchange.getRemoteAddress().getAddress());
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String part : query.split("&", -1)) {
                int equals = part.indexOf('=');
                parameters.put(
                        decoded(equals < 0 ? part : part.substring(0, equals)),
                        equals < 0 ? "true" : decoded(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Nullable String parameter(String name) {
        String value = parameters.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    boolean isTrue(String name) {
        return "true".equals(parameters.get(name));
    }

    @Nullable String header(String name) {
        return headers.getFirst(name);
    }
}
