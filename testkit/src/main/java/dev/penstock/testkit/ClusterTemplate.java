package dev.penstock.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A cluster as initdb makes it, made once per machine and copied for each server: a third of the work.
 *
 * <p>A copy gets a system identifier of its own, by which an engine tells servers apart. It is in two places that the server
 * compares as it starts: first in {@code pg_control}, whose last field is the CRC-32C of those before it
 * (PostgreSQL's {@code catalog/pg_control.h}, the same since version 9.5), and in the head of the first file of the log
 * ({@code XLogLongPageHeaderData} of {@code access/xlog_internal.h}).
 */
final class ClusterTemplate {

    /** The size of {@code pg_control}'s fields is some 290 bytes, the rest of the file is zero. */
    private static final int MOST_FIELDS = 1024;

    private static final int IDENTIFIER_IN_LOG = 24;

    private final Path directory;

    private ClusterTemplate(Path directory) {
        this.directory = directory;
    }

    /** That of the binaries in use. */
    static ClusterTemplate of(String user) {
        String name = "cluster-" + user + "-" + PostgresBinaries.get().name();
        return new ClusterTemplate(MadeOnce.directory(name, empty -> initialize(user, empty.resolve("data"))));
    }

    private static void initialize(String user, Path data) throws IOException {
        Path log = Files.createTempFile("penstock-initdb-", ".log");
        Processes.run(
                PostgresBinaries.get()
                        .command(
                                "initdb",
                                "--pgdata=" + data,
                                "--username=" + user,
                                "--auth=trust",
                                "--encoding=UTF8",
                                "--locale=" + locale(),
                                "--no-sync"),
                log);
        Files.delete(log);
    }

    /** The same on every machine, and one that knows letters beyond ASCII: lower('Ä') matters to documents. */
    private static String locale() {
        if (Processes.onWindows()) {
            return "C";
        }
        return System.getProperty("os.name", "").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    /** Makes a cluster that no other server has. */
    void copyTo(Path data) {
        Path template = directory.resolve("data");
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, data.resolve(template.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            identify(data, ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + template, e);
        }
    }

    private static void identify(Path data, long identifier) throws IOException {
        Path control = data.resolve("global").resolve("pg_control");
        ByteBuffer fields = ByteBuffer.wrap(Files.readAllBytes(control)).order(ByteOrder.nativeOrder());
        int checksum = checksumPosition(fields);
        long before = fields.getLong(0);
        fields.putLong(0, identifier).putInt(checksum, checksum(fields, checksum));
        Files.write(control, fields.array());
        try (Stream<Path> log = Files.list(data.resolve("pg_wal"))) {
            for (Path segment : (Iterable<Path>) log.filter(Files::isRegularFile)::iterator) {
                identifySegment(segment, before, identifier);
            }
        }
    }

    private static void identifySegment(Path segment, long before, long identifier) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (file.read(bytes, IDENTIFIER_IN_LOG) != Long.BYTES || bytes.getLong(0) != before) {
                throw new IOException("Not the head of a log of this cluster: " + segment);
            }
            file.write(bytes.putLong(0, identifier).rewind(), IDENTIFIER_IN_LOG);
        }
    }

    private static int checksumPosition(ByteBuffer fields) throws IOException {
        for (int position = Long.BYTES; position < MOST_FIELDS; position += Integer.BYTES) {
            if (fields.getInt(position) == checksum(fields, position)) {
                return position;
            }
        }
        throw new IOException("pg_control has no checksum where it is known to be");
    }

    private static int checksum(ByteBuffer fields, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(fields.slice(0, length));
        return (int) checksum.getValue();
    }
}
