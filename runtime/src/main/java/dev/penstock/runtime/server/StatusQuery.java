package dev.penstock.runtime.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a running engine, in whatever process, for its status. */
public final class StatusQuery {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private StatusQuery() {}

    /**
     * The status as {@code /status} gives it; null when nobody answers there.
     *
     * @param address the public address of the engine, as {@code host:port}
     * @throws PenstockException when it is no address, or somebody else answers there
     * @throws InterruptedException when the thread is interrupted
     */
    public static @Nullable JsonNode ask(String address) throws InterruptedException {
        ListenAddress.parse(address);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/status"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, BodyHandlers.ofString());
            JsonNode status = response.statusCode() == OK ? Reply.JSON.readTree(response.body()) : null;
            if (status == null || !status.path("sinks").isArray()) {
                throw stranger(address);
            }
            return status;
        } catch (JsonProcessingException e) {
            throw stranger(address);
        } catch (IOException e) {
            return null;
        }
    }

    private static PenstockException stranger(String address) {
        return new PenstockException(
                "what answers at " + address + " is no engine",
                "Give the engine's public address with --server-address.");
    }
}
