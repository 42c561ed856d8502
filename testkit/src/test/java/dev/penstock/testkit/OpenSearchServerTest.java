package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OpenSearchServerTest {

    @Test
    void document_survives_kill_9_and_stop_on_the_same_port(@TempDir Path directory) throws Exception {
        int port = Ports.free();
        try (OpenSearchServer server = OpenSearchServer.builder()
                .port(port)
                .dataDirectory(directory)
                .heap("256m")
                .start()) {
            assertEquals("http://127.0.0.1:" + port, server.url());
            server.request("PUT", "/books", "{\"settings\":{\"number_of_replicas\":0}}");
            server.request("PUT", "/books/_doc/1", "{\"title\":\"Moby-Dick\"}");

            server.kill();

            assertThrows(IOException.class, () -> server.request("GET", "/", null));
            server.restart();
            assertEquals(port, server.port());
            assertTrue(server.request("GET", "/books/_doc/1", null).contains("Moby-Dick"));

            server.pause();
            URLConnection asking = URI.create(server.url()).toURL().openConnection();
            asking.setReadTimeout(300);
            assertThrows(SocketTimeoutException.class, asking::getInputStream);
            server.resume();

            server.request("PUT", "/books/_doc/2", "{\"title\":\"Typee\"}");
            server.stop();
            server.stop();
            assertThrows(IOException.class, () -> server.request("GET", "/", null));
            server.restart();
            assertTrue(server.request("GET", "/books/_search", null).contains("Typee"));
            boolean archived = NodeRuntime.of(System.getenv()).isArchived();
            assertEquals(archived, fits(ClassArchive.get()), "the second start has left an archive of its classes");
        }
        assertTrue(Files.exists(directory.resolve("opensearch.log")));
    }

    private static boolean fits(ClassArchive archive) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(archive.java());
        command.addAll(archive.options());
        command.addAll(List.of("-Xshare:on", "-cp", archive.classPath(), "-version"));
        return command.toString().contains("-XX:SharedArchiveFile=")
                && new ProcessBuilder(command).start().waitFor() == 0;
    }

    @Test
    void modules_are_there_and_the_temporary_directory_is_removed() throws Exception {
        try (OpenSearchServer server = OpenSearchServer.start()) {
            server.request("PUT", "/things", """
                    {"mappings": {"dynamic": "strict", "properties": {
                      "price": {"type": "scaled_float", "scaling_factor": 100},
                      "lines": {"type": "nested", "properties": {"name": {"type": "keyword"}}},
                      "type": {"type": "join", "relations": {"parent": "child"}}}}}
                    """);
            String bulk = server.request("POST", "/_bulk?refresh=true", """
                    {"index":{"_index":"things","_id":"1","version":7,"version_type":"external_gte"}}
                    {"price":1.25,"lines":[{"name":"a"}]}
                    """);
            assertTrue(bulk.contains("\"errors\":false"), bulk);
            String yaml = server.request("GET", "/things/_count?format=yaml", null);
            assertTrue(yaml.contains("count: 1"), yaml);
            IOException refused =
                    assertThrows(IOException.class, () -> server.request("PUT", "/things/_doc/2", "{\"other\":1}"));
            assertTrue(refused.toString().contains("strict_dynamic_mapping_exception"), refused.toString());
        }
    }

    @Test
    void server_that_does_not_start_shows_its_log() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> OpenSearchServer.builder().heap("nonsense").start());

        assertTrue(thrown.toString().contains("-Xmxnonsense"), thrown.toString());
    }

    @Test
    void taken_port_is_refused() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class,
                    () -> OpenSearchServer.builder().port(taken.getLocalPort()).start());

            assertTrue(thrown.toString().contains("is taken"), thrown.toString());
        }
    }

    @Test
    void server_dies_with_the_jvm_that_started_it(@TempDir Path temporary) throws Exception {
        OrphanProbe.Child child = OrphanProbe.start("opensearch", temporary);

        child.killJvm();

        child.awaitServerGone();
        assertFalse(child.jvm().isAlive());
    }
}
