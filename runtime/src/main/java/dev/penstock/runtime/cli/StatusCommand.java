package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.runtime.postgres.SlotReport;
import dev.penstock.runtime.server.PenstockServer;
import dev.penstock.runtime.server.StatusQuery;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penstock status}: what a running engine is doing. */
@Command(
        name = "status",
        description =
                "Shows what a running engine is doing. When none answers, and the database is given, it shows what"
                        + " the database says of the slot of each sink.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:an engine has answered",
            "1:none has, or something must be mended",
            "2:the command line is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock status",
            "  penstock status --server-address 10.0.0.7:8585 --json",
            "  penstock status --database-url postgresql://penstock@db.example.com/shop"
        })
final class StatusCommand implements Callable<Integer> {

    @Option(
            names = "--server-address",
            defaultValue = "${env:PENSTOCK_SERVER_ADDRESS:-" + PenstockServer.PUBLIC_ADDRESS + "}",
            paramLabel = "<host:port>",
            description = "The public address of the engine. Variable: PENSTOCK_SERVER_ADDRESS.")
    private String address = "";

    @Option(
            names = "--json",
            paramLabel = "true|false",
            defaultValue = "${env:PENSTOCK_JSON:-false}",
            arity = "0..1",
            fallbackValue = "true",
            description = "Everything that the engine tells, as JSON. Variable: PENSTOCK_JSON.")
    private boolean json;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (address.equals(ServerOptions.OFF)) {
            throw new PenstockException(
                    "no engine can be asked: the public address is off", "Give the engine's with --server-address.");
        }
        JsonNode status = StatusQuery.ask(address);
        if (status == null) {
            throw new PenstockException("no engine answers at " + address, remedy());
        }
        if (json) {
            out.println(status.toPrettyString());
        } else {
            new StatusTable(out).print(status);
        }
        out.flush();
        return 0;
    }

    private String remedy() {
        return (database.isGiven() ? ofSlots() + " " : "")
                + "Start one with penstock run, or give its public address with --server-address.";
    }

    /** What the database says of the slot of each sink. */
    private String ofSlots() {
        List<String> names = Settings.of(spec).file().sinkNames();
        try {
            List<String> told = new ArrayList<>();
            for (String name : names.isEmpty() ? List.of("") : names) {
                SinkChoice sink = new SinkChoice(name, Settings.of(spec).file().kind(name));
                told.add(ofSlot(sink.of(database.slot()), SlotReport.of(database.source(sink))));
            }
            return String.join(" ", told);
        } catch (SourceUnavailableException e) {
            return "The database cannot be asked about the slot: " + e.getMessage() + ". " + e.remedy();
        }
    }

    private static String ofSlot(String name, @Nullable SlotReport slot) {
        if (slot == null) {
            return "The database has no slot " + name + ": nothing was ever started with it, or it was dropped.";
        }
        return "The database says of the slot " + slot.name() + ": "
                + (slot.active() ? "it is being read" : "nobody reads it") + ", confirmed up to " + slot.confirmed()
                + ", " + StatusTable.bytes(slot.lagBytes()) + " behind, " + StatusTable.bytes(slot.retainedBytes())
                + " of log kept, wal_status " + slot.walStatus() + "."
                + (slot.warning() == null ? "" : " Beware: " + slot.warning() + ".");
    }
}
