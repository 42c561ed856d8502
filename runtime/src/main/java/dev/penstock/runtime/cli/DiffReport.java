package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.IndexChange;
import dev.penstock.runtime.IndexChange.Kind;
import dev.penstock.runtime.TableChange;
import dev.penstock.runtime.cli.DefinitionText.Part;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;

/**
 * What a change of definitions will do, for people and for machines.
 *
 * @param against what is compared with
 * @param indexes all indexes
 * @param tables those of which something else is asked
 */
record DiffReport(String against, List<IndexChange> indexes, List<TableChange> tables) {

    /** A short summary first, then why, and each difference. */
    void print(PrintWriter out, ColorScheme colors) {
        out.println(PlainText.of(summary()));
        out.println();
        for (IndexChange change : indexes) {
            out.println("  " + word(change.kind(), colors)
                    + " ".repeat(widest() - words(change.kind()).length()) + "  "
                    + PlainText.of(change.index()));
            change.reasons().forEach(reason -> out.println("      " + PlainText.of(reason)));
        }
        if (!tables.isEmpty()) {
            out.println();
            tables.forEach(table -> print(table, out));
        }
        indexes.forEach(change -> printDifferences(change, out, colors));
    }

    private String summary() {
        String counts = Arrays.stream(Kind.values())
                .filter(kind -> count(kind) > 0)
                .map(kind -> count(kind) + " " + words(kind))
                .collect(Collectors.joining(", "));
        return indexes.size() + (indexes.size() == 1 ? " index: " : " indexes: ") + counts + " (compared with "
                + against + ")";
    }

    private long count(Kind kind) {
        return indexes.stream().filter(change -> change.kind() == kind).count();
    }

    private int widest() {
        return indexes.stream()
                .mapToInt(change -> words(change.kind()).length())
                .max()
                .orElse(0);
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case UNCHANGED -> "unchanged";
            case IN_PLACE -> "in place";
            case REBUILT -> "rebuilt";
        };
    }

    private static String word(Kind kind, ColorScheme colors) {
        return switch (kind) {
            case ADDED -> colored(words(kind), colors, Style.fg_green);
            case REMOVED -> colored(words(kind), colors, Style.fg_red);
            case UNCHANGED -> colored(words(kind), colors, Style.faint);
            case IN_PLACE -> colored(words(kind), colors, Style.fg_yellow);
            case REBUILT -> colored(words(kind), colors, Style.bold, Style.fg_red);
        };
    }

    private static void print(TableChange change, PrintWriter out) {
        List<String> facts = new ArrayList<>();
        if (change.joins()) {
            facts.add("is new to the publication");
        }
        if (change.leaves()) {
            facts.add("is needed in the publication no longer");
        }
        if (!change.newlyRead().isEmpty()) {
            facts.add("now reads " + String.join(", ", change.newlyRead()));
        }
        if (!change.leaves() && !change.noLongerRead().isEmpty()) {
            facts.add("reads no longer " + String.join(", ", change.noLongerRead()));
        }
        if (!change.leaves() && !change.identityBefore().equals(change.identityAfter())) {
            facts.add("its replica identity must cover " + columns(change.identityAfter())
                    + (change.joins() ? "" : ", before " + columns(change.identityBefore())));
        }
        if (facts.isEmpty()) {
            facts.add("other rows count");
        }
        out.println(PlainText.of("  table " + change.table() + ": " + String.join("; ", facts)));
        change.identitySql().ifPresent(sql -> out.println(PlainText.of("    if it does not: " + sql + ";")));
    }

    private static String columns(List<String> columns) {
        return columns.isEmpty() ? "nothing" : String.join(", ", columns);
    }

    private static void printDifferences(IndexChange change, PrintWriter out, ColorScheme colors) {
        List<TextDifference> all = differences(change);
        String shownSql = all.stream()
                .filter(one -> one.part() == Part.sql)
                .map(TextDifference::name)
                .findFirst()
                .orElse("");
        for (TextDifference one : all) {
            // The statements that build documents are nearly the same: one of them says what differs.
            if (one.part() != Part.sql || one.name().equals(shownSql)) {
                out.println();
                one.lines().forEach(line -> out.println(colored(PlainText.of(line), colors, style(line))));
            }
        }
    }

    private static IStyle[] style(String line) {
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> new IStyle[] {Style.fg_green};
            case '-' -> new IStyle[] {Style.fg_red};
            case '@' -> new IStyle[] {Style.fg_cyan};
            default -> new IStyle[0];
        };
    }

    /** Not by markup, which a text may contain. */
    private static String colored(String text, ColorScheme colors, IStyle... styles) {
        return colors.apply(text, List.of(styles)).toString();
    }

    private static List<TextDifference> differences(IndexChange change) {
        IndexDefinition before = change.before();
        IndexDefinition after = change.after();
        return change.kind() == Kind.UNCHANGED || before == null || after == null
                ? List.of()
                : TextDifference.between(before, after);
    }

    /**
     * Everything as one JSON object.
     *
     * @param fails whether the command fails for it
     */
    ObjectNode json(boolean fails) {
        ObjectNode report = JsonOption.object().put("against", against).put("fails", fails);
        ArrayNode all = report.putArray("indexes");
        for (IndexChange change : indexes) {
            ObjectNode index = all.addObject()
                    .put("index", change.index())
                    .put("change", change.kind().name().toLowerCase(Locale.ROOT))
                    .put("before", hash(change.before()))
                    .put("after", hash(change.after()));
            change.reasons().forEach(index.putArray("reasons")::add);
            ArrayNode differences = index.putArray("differences");
            differences(change)
                    .forEach(one -> differences
                            .addObject()
                            .put("of", one.name())
                            .put("diff", String.join("\n", one.lines()) + "\n"));
        }
        ArrayNode shown = report.putArray("tables");
        tables.forEach(table -> shown.add(json(table)));
        return report;
    }

    private static @Nullable String hash(@Nullable IndexDefinition definition) {
        return definition == null ? null : definition.hash();
    }

    private static ObjectNode json(TableChange change) {
        ObjectNode table = JsonOption.object()
                .put("table", change.table().toString())
                .put("joins", change.joins())
                .put("leaves", change.leaves());
        change.newlyRead().forEach(table.putArray("newlyRead")::add);
        change.noLongerRead().forEach(table.putArray("noLongerRead")::add);
        change.identityBefore().forEach(table.putArray("identityBefore")::add);
        change.identityAfter().forEach(table.putArray("identityAfter")::add);
        return table.put("identitySql", change.identitySql().orElse(null));
    }
}
