package dev.penstock.runtime.stdout;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesSinkTest {

    private static final Generation GENERATION = new Generation("users", "3fa9c2d1", 1);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Path file;
    private final JsonLinesSink sink;

    JsonLinesSinkTest(@TempDir Path directory) {
        file = directory.resolve("deep/state.json");
        sink = new JsonLinesSink(out, file);
    }

    @Test
    void writesALineForEachDocumentAndEachDelete() {
        sink.open();

        WriteReport report = sink.write(
                GENERATION, List.of(document("1", 42, "{\"name\":\"zażółć\"}"), document("a\"\\:b", 43, null)));

        assertEquals(WriteReport.WRITTEN, report);
        assertEquals("""
                {"index":"users_3fa9c2d1_000001","id":"1","version":42,"document":{"name":"zażółć"}}
                {"index":"users_3fa9c2d1_000001","id":"a\\"\\\\:b","version":43,"document":null}
                """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void writesNumbersTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            sink.write(GENERATION, List.of(document("1", 42, null)));
        } finally {
            Locale.setDefault(before);
        }

        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"version\":42,"));
    }

    @Test
    void saysWhenNobodyReads() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        JsonLinesSink unread = new JsonLinesSink(broken, file);

        PenstockException stopped =
                assertThrows(PenstockException.class, () -> unread.write(GENERATION, List.of(document("1", 1, null))));

        assertEquals(
                "the output cannot be written: Broken pipe. Start again with somebody reading it.", message(stopped));
    }

    @Test
    void remembersAcrossRestarts() {
        sink.open();
        sink.writeMemory("source:a", "{\"n\":9223372036854775807}");
        sink.writeMemory("index:b", "{\"x\":[1,2]}");
        sink.writeMemory("source:a", "{\"n\":1}");
        sink.close();

        JsonLinesSink again = new JsonLinesSink(out, file);
        again.open();

        assertEquals("{\"n\":1}", again.readMemory("source:a"));
        assertEquals("{\"x\":[1,2]}", again.readMemory("index:b"));
        assertNull(again.readMemory("absent"));
    }

    @Test
    void replacesTheFileAsAWholeSoThatACrashLeavesTheOldOrTheNew() throws IOException {
        sink.open();
        sink.writeMemory("a", "{\"n\":1}");
        Path before = Files.createLink(file.resolveSibling("before"), file);

        sink.writeMemory("a", "{\"n\":2}");

        assertEquals("{\"a\":{\"n\":1}}", Files.readString(before), "the old file was not written into");
        assertEquals("{\"a\":{\"n\":2}}", Files.readString(file));
        try (Stream<Path> left = Files.list(file.resolveSibling("."))) {
            assertEquals(2, left.count(), "and nothing is left over");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "17", "{\"a\":", "state"})
    void refusesAFileThatItHasNotWrittenAndNamesIt(String content) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);

        PenstockException refusal = assertThrows(PenstockException.class, sink::open);

        assertTrue(message(refusal).startsWith("the state file " + file + " "), message(refusal));
        assertTrue(message(refusal).contains("--state-file"), message(refusal));
        assertEquals(content, Files.readString(file), "and leaves it as it is");
    }

    @Test
    void refusesAFileThatItCannotWrite() throws IOException {
        Files.createDirectories(file);

        PenstockException refusal = assertThrows(PenstockException.class, sink::open);

        assertTrue(message(refusal).startsWith("the state file " + file + " cannot be read"), message(refusal));
    }

    private static VersionedDocument document(String id, long version, @Nullable String source) {
        return new VersionedDocument(id, version, source == null ? null : source.getBytes(StandardCharsets.UTF_8));
    }
}
