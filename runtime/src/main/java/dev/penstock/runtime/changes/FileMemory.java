package dev.penstock.runtime.changes;

import dev.penstock.runtime.spi.PenstockException;
import java.io.File;
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

    /** Windows cannot, and needs not. */
    private static final boolean CAN_OPEN_DIRECTORIES = File.separatorChar == '/';

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
            if (directory != null) {
                forceMove(directory);
            }
        } catch (IOException e) {
            throw unusable("written", e);
        }
    }

    /** The move itself must outlast a loss of power: the slot is told next, and must never be ahead. */
    private static void forceMove(Path directory) throws IOException {
        if (!CAN_OPEN_DIRECTORIES) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private PenstockException unusable(String what, IOException cause) {
        return new PenstockException(
                "the state file " + file + " cannot be " + what + ": " + cause.getMessage(),
                "Name another with --state-file, or make this one usable.",
                cause);
    }
}
