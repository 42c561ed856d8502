package dev.penstock.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The main class of a JVM that starts a server and waits for its own violent death. */
final class OrphanProbe {

    private OrphanProbe() {}

    public static void main(String[] args) throws Exception {
        int port = args[0].equals("postgres")
                ? PostgresServer.start().port()
                : OpenSearchServer.start().port();
        System.out.println("port " + port);
        Thread.sleep(TimeUnit.MINUTES.toMillis(5));
    }

    static Child start(String which, Path temporary) throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrphanProbe.class.getName(),
                        which)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = jvm.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("port ")) {
            line = output.readLine();
        }
        assertTrue(line != null, "the child JVM did not start its server");
        return new Child(jvm, Integer.parseInt(line.substring("port ".length())), temporary);
    }

    record Child(Process jvm, int port, Path temporary) {

        void killJvm() throws Exception {
            assertTrue(listens());
            jvm.destroyForcibly().waitFor();
        }

        void awaitServerGone() {
            Await.until("nothing listens on port " + port, Duration.ofSeconds(20), () -> !listens());
            Await.value("no server files are left", Duration.ofSeconds(20), this::serverFiles, count -> count == 0);
            assertEquals(0, jvm.descendants().count());
        }

        private long serverFiles() throws IOException {
            try (var files = Files.list(temporary)) {
                return files.filter(file -> file.getFileName().toString().matches("penstock-(postgres|opensearch)-.*"))
                        .count();
            }
        }

        private boolean listens() throws IOException {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (ConnectException refused) {
                return false;
            }
        }
    }
}
