package dev.penstock.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One HTTP request with a JSON body, one text answer. */
final class Http {

    private static final int TIMEOUT_MILLIS = 30_000;

    private Http() {}

    static String request(String server, String method, String path, @Nullable String json) throws IOException {
        URI uri = URI.create(server + path);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setRequestMethod(method);
        // A kept connection to a server that was killed meanwhile would make the JDK send a POST twice.
        connection.setRequestProperty("Connection", "close");
        if (uri.getUserInfo() != null) {
            String login = Base64.getEncoder().encodeToString(uri.getUserInfo().getBytes(StandardCharsets.UTF_8));
            connection.setRequestProperty("Authorization", "Basic " + login);
        }
        try {
            if (json != null) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                try (var body = connection.getOutputStream()) {
                    body.write(json.getBytes(StandardCharsets.UTF_8));
                }
            }
            int status = connection.getResponseCode();
            String text = text(status < 400 ? connection.getInputStream() : connection.getErrorStream());
            if (status >= 400) {
                throw new IOException("HTTP " + status + " to " + method + " " + path + ": " + text);
            }
            return text;
        } finally {
            connection.disconnect();
        }
    }

    /** True once the cluster at this URL is yellow or green. */
    static boolean isYellow(String server) throws IOException {
        String health = request(server, "GET", "/_cluster/health?wait_for_status=yellow&timeout=1s", null);
        return health.contains("\"status\":\"yellow\"") || health.contains("\"status\":\"green\"");
    }

    private static String text(@Nullable InputStream stream) throws IOException {
        if (stream == null) {
            return "";
        }
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
