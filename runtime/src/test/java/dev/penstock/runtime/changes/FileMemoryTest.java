package dev.penstock.runtime.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Messages;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMemoryTest {

    @TempDir
    private Path directory;

    @Test
    void whatWasRememberedLastIsRecalled() throws IOException {
        Path file = directory.resolve("new/state.json");
        ChangeMemory memory = ChangeMemory.file(file);

        assertNull(memory.recall());
        memory.remember("{\"a\":1}");
        memory.remember("{}");

        assertEquals("{}\n", ChangeMemory.file(file).recall());
        try (Stream<Path> files = Files.list(directory.resolve("new"))) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createDirectory(directory.resolve("taken"));
        Files.createFile(file.resolve("it is not empty"));

        PenstockException refused = assertThrows(
                PenstockException.class, () -> ChangeMemory.file(file).remember("{}"));
        assertTrue(Messages.message(refused).contains(file.toString()), Messages.message(refused));
    }
}
