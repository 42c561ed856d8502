package dev.penstock.runtime.changes;

import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Remembers in a file: written beside it, forced to the disk, and moved into its place. */
final class FileMemory implements ChangeMemory {

    private final Path file;

    FileMemory(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public @Nullable String recall() {
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw unusable("read", e);
        }
    }

    @Override
    public void remember(String json) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Path directory = file.getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            try (FileChannel channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable("written", e);
        }
    }

    private PenstockException unusable(String what, IOException cause) {
        return new PenstockException(
                "the state file " + file + " cannot be " + what + ": " + cause.getMessage(),
                "Name another with --state-file, or make this one usable.",
                cause);
    }
}
