package dev.penstock.runtime.cli;

import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeStatus.SnapshotProgress;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.EnvelopeWriter;
import dev.penstock.runtime.changes.JsonLines;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.changes.SourceOrigin;
import dev.penstock.runtime.postgres.PostgresChanges;
import dev.penstock.runtime.spi.PenstockException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penstock changes}: writes row changes as lines of JSON, until it is told to stop. */
@Command(
        name = ChangesCommand.NAME,
        description = "Writes row changes as lines of JSON to standard output, until it is told to stop.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all rows are written, with --snapshot=only",
            "1:something must be mended, or nobody reads the output any more; nothing is lost",
            "2:the command line is wrong",
            "130:told to stop by Ctrl-C; the last line is whole",
            "143:told to stop by SIGTERM, in the same way"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock changes --database-url=postgresql://penstock@db/shop --table=orders,items",
            "  penstock changes --format=debezium --snapshot=never"
        })
final class ChangesCommand implements Callable<Integer> {

    static final String NAME = "changes";
    static final String SLOT = "penstock_changes";

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final int FLUSH_BYTES = 64 << 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private DdlOptions ddl = new DdlOptions();

    @Mixin
    private SlotOptions slot = new SlotOptions();

    @Option(
            names = "--table",
            paramLabel = "<table>",
            split = ",",
            defaultValue = "${env:PENSTOCK_TABLES}",
            showDefaultValue = Visibility.NEVER,
            description = "A table to capture, as table or schema.table; may be repeated. By default all that the"
                    + " publication has. Variable: PENSTOCK_TABLES, separated by commas.")
    private List<String> tables = List.of();

    @Option(
            names = "--key",
            paramLabel = "<key>",
            defaultValue = "${env:PENSTOCK_KEYS}",
            split = ";",
            showDefaultValue = Visibility.NEVER,
            description = "The columns that tell the rows of a table apart, as table=column,column; may be repeated. By"
                    + " default the primary key, or the replica identity's index. Variable: PENSTOCK_KEYS, separated by"
                    + " semicolons.")
    private List<String> keys = List.of();

    @Option(
            names = "--snapshot",
            paramLabel = "initial|never|only",
            defaultValue = "${env:PENSTOCK_SNAPSHOT:-initial}",
            description = "Whether the rows that are there already are written first: initial, never, or only (and no"
                    + " changes). Variable: PENSTOCK_SNAPSHOT.")
    private SnapshotMode snapshot = SnapshotMode.INITIAL;

    @Option(
            names = "--format",
            paramLabel = "penstock|debezium",
            defaultValue = "${env:PENSTOCK_FORMAT:-penstock}",
            description = "The envelope: penstock, or debezium, as Debezium's PostgreSQL connector writes it. Variable:"
                    + " PENSTOCK_FORMAT.")
    private Format format = Format.penstock;

    @Option(
            names = "--cluster",
            paramLabel = "<name>",
            defaultValue = "${env:PENSTOCK_CLUSTER}",
            showDefaultValue = Visibility.NEVER,
            description = "What the cluster is called in ids; by default its system identifier. Variable:"
                    + " PENSTOCK_CLUSTER.")
    private @Nullable String cluster;

    @Option(
            names = "--state-file",
            paramLabel = "<file>",
            defaultValue = "${env:PENSTOCK_CHANGES_STATE_FILE:-penstock-changes.json}",
            description = "Where the position is remembered. Variable: PENSTOCK_CHANGES_STATE_FILE.")
    private Path stateFile = Path.of("");

    @Option(
            names = "--reseed",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            defaultValue = "${env:PENSTOCK_CHANGES_RESEED:-false}",
            description =
                    "Begin anew: drop the slot, make it again, and write all rows again. Variable: PENSTOCK_CHANGES_RESEED.")
    private boolean reseed;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try (ChangeStream changes = stream().start()) {
            Thread stop = new Thread(() -> stop(changes, closed), "penstock-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            ProgressLine line = ProgressLine.startOnErr(
                    spec.commandLine().getErr(), () -> progress(changes.status().snapshot()));
            try (line) {
                // Not System.out: a PrintStream keeps it to itself that nobody reads any more.
                write(changes, envelope(changes.origin()), new FileOutputStream(FileDescriptor.out));
            }
        } catch (IOException e) {
            throw new PenstockException(
                    "the output cannot be written: " + e.getMessage(), "Start again with somebody reading it.", e);
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private PostgresChanges.Builder stream() {
        PostgresChanges.Builder builder = PostgresChanges.builder(slot.applyTo(ddl.applyTo(database.source())))
                .tables(tables.toArray(String[]::new))
                .snapshot(snapshot)
                .stateFile(stateFile)
                .reseed(reseed);
        for (String key : keys) {
            String[] parts = key.split("=", 2);
            if (parts.length != 2) {
                throw new PenstockException("\"" + key + "\" is no key", "Write --key table=column,column.");
            }
            builder.key(parts[0], parts[1].split(",", -1));
        }
        if (cluster != null && !cluster.isEmpty()) {
            builder.cluster(cluster);
        }
        return builder;
    }

    private EnvelopeWriter envelope(SourceOrigin origin) {
        return format == Format.debezium ? EnvelopeWriter.debezium(origin) : EnvelopeWriter.penstock(origin);
    }

    /** What was written is acknowledged once it has left this process. */
    private static void write(ChangeStream changes, EnvelopeWriter envelope, OutputStream out)
            throws IOException, InterruptedException {
        JsonLines lines = new JsonLines();
        ChangeRecord end = null;
        while (true) {
            ChangeRecord record = changes.poll(end == null && lines.size() == 0 ? WAIT : Duration.ZERO);
            if (record != null) {
                envelope.write(record, lines);
                if (isEnd(record)) {
                    end = record;
                }
            }
            if (record == null || lines.size() > FLUSH_BYTES || record instanceof ChangeRecord.SnapshotChunkEnd) {
                lines.drainTo(out);
                if (end != null) {
                    changes.acknowledge(end);
                    end = null;
                }
            }
            if (record == null && changes.ended()) {
                return;
            }
        }
    }

    /** How far a snapshot is; null when none is read. */
    static ProgressLine.@Nullable State progress(@Nullable SnapshotProgress snapshot) {
        return snapshot == null
                ? null
                : new ProgressLine.State(
                        "snapshot of " + snapshot.tables() + (snapshot.tables() == 1 ? " table" : " tables"),
                        snapshot.rows(),
                        snapshot.estimatedRows(),
                        "rows");
    }

    private static boolean isEnd(ChangeRecord record) {
        return record instanceof ChangeRecord.TransactionEnd || record instanceof ChangeRecord.SnapshotChunkEnd;
    }

    private static void stop(ChangeStream changes, CountDownLatch closed) {
        changes.stop();
        try {
            closed.await(LONGEST_END.toSeconds(), TimeUnit.SECONDS); // longer only if nobody reads the output
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Named as they are written on the command line. */
    enum Format {
        penstock,
        debezium
    }
}
