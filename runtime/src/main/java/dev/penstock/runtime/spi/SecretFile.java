package dev.penstock.runtime.spi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/** Looks at whether a file that holds a secret keeps it. */
public final class SecretFile {

    private SecretFile() {}

    /**
     * What to warn of when every user of the machine can read the file; null when not all can, or that cannot be told, as on systems
     * without POSIX permissions.
     */
    public static @Nullable String warning(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)
                    ? "every user of this machine can read the password in " + file + "; run chmod 600 on it"
                    : null;
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }
}
