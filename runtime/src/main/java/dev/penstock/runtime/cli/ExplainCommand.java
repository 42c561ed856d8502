package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.Inspection;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.RowExplanation;
import dev.penstock.runtime.spi.RowExplanation.Cell;
import dev.penstock.runtime.spi.RowExplanation.Position;
import dev.penstock.runtime.spi.RowExplanation.Query;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock explain}: which documents a row leads to, and by which statement. */
@Command(
        name = "explain",
        description =
                "Says which documents a row leads to when it changes: by which lookup, with the SQL that was run and"
                        + " its plan. It needs neither an engine nor OpenSearch, and changes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:there is no such table or row, or something must be mended",
            "2:the command line is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  penstock explain orders 17 --database-url postgresql://localhost/shop",
            "  penstock explain public.order_items 17:3 --analyze",
            "  penstock explain order_items order_id=17,position=3 --json"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int MOST = 100;

    @Parameters(
            index = "0",
            paramLabel = "TABLE",
            showDefaultValue = Visibility.NEVER,
            description = "A table that an index reads: orders, or public.orders.")
    private String table = "";

    @Parameters(
            index = "1",
            paramLabel = "KEY",
            showDefaultValue = Visibility.NEVER,
            description =
                    "The row, by its primary key: 17, or 17:3 for two columns, with \\ before a : that belongs to a"
                            + " value; or order_id=17,position=3.")
    private String key = "";

    @Option(
            names = "--analyze",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:PENSTOCK_EXPLAIN_ANALYZE:-false}",
            description = "Show what it took to run each plan. Variable: PENSTOCK_EXPLAIN_ANALYZE.")
    private boolean analyze;

    @Mixin
    private ChosenIndexes choice = new ChosenIndexes();

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (DatabaseReading reading = Inspection.reading(choice.definitions(), database.source())) {
            RowExplanation explanation = reading.explain(table, key, MOST, analyze);
            PrintWriter out = spec.commandLine().getOut();
            if (json.isAsked()) {
                JsonOption.print(json(explanation), out);
            } else {
                print(explanation, out);
            }
            return 0;
        }
    }

    private static void print(RowExplanation row, PrintWriter out) {
        out.println("the row " + said(row.key()) + " of " + row.table());
        for (Position position : row.positions()) {
            out.println();
            out.println(position.index() + ", " + (position.path().isEmpty() ? "its root" : "by " + position.path())
                    + ": " + leads(position));
            Query query = position.query();
            if (query == null) {
                out.println("  by its own columns: " + said(position.starts()));
            } else {
                out.println("  from " + said(position.starts()) + " by");
                indented(List.of(query.sql().split("\n")), out);
            }
            if (query != null && !query.plan().isEmpty()) {
                out.println("  which is run as");
                indented(query.plan(), out);
            }
        }
        if (row.positions().isEmpty()) {
            out.println("no document changes when it does");
        }
        out.println();
        out.println("The row was read by");
        indented(List.of(row.query().sql().split("\n")), out);
        out.println("  which is run as");
        indented(row.query().plan(), out);
        out.flush();
    }

    private static String leads(Position position) {
        if (position.starts().stream().anyMatch(cell -> cell.value() == null)) {
            return "to no document, since what it starts from is null";
        }
        List<String> ids = position.documents().stream().map(DocumentKey::id).toList();
        return ids.isEmpty()
                ? "to no document"
                : (ids.size() == 1 && !position.more() ? "to document " : "to documents ")
                        + PlainText.of(String.join(", ", ids))
                        + (position.more() ? " and more" : "");
    }

    private static void indented(List<String> lines, PrintWriter out) {
        lines.forEach(line -> out.println("    " + PlainText.of(line)));
    }

    private static String said(List<Cell> cells) {
        return PlainText.of(
                cells.stream().map(cell -> cell.column() + " = " + cell.value()).collect(Collectors.joining(", ")));
    }

    private static ObjectNode json(RowExplanation row) {
        ObjectNode tree = JsonOption.object().put("table", row.table().toString());
        put("key", row.key(), tree);
        put("read", row.query(), tree);
        ArrayNode positions = tree.putArray("positions");
        for (Position position : row.positions()) {
            ObjectNode one =
                    positions.addObject().put("index", position.index()).put("path", position.path());
            put("starts", position.starts(), one);
            ArrayNode documents = one.putArray("documents");
            position.documents().forEach(document -> documents.add(document.id()));
            one.put("more", position.more());
            put("lookup", position.query(), one);
        }
        return tree;
    }

    private static void put(String name, List<Cell> cells, ObjectNode tree) {
        ObjectNode values = tree.putObject(name);
        cells.forEach(cell -> values.put(cell.column(), cell.value()));
    }

    private static void put(String name, @Nullable Query query, ObjectNode tree) {
        if (query == null) {
            tree.putNull(name);
        } else {
            ArrayNode plan = tree.putObject(name).put("sql", query.sql()).putArray("plan");
            query.plan().forEach(plan::add);
        }
    }
}
