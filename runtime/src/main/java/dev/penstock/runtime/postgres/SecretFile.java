package dev.penstock.runtime.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at whether a file that holds a secret keeps it. */
final class SecretFile {

    private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);

    private SecretFile() {}

    /** Warns when every user of the machine can read the file. Says nothing on systems without POSIX permissions. */
    static void warnIfOpenToOthers(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
                LOG.warn("every user of this machine can read the password in {}; run chmod 600 on it", file);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("no permissions of {} to look at", file, e);
        }
    }
}
