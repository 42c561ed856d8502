package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.cli.DefinitionText.Part;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.Verdict.Status;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * What a check has found, for people and for machines.
 *
 * @param verdicts what was found
 * @param definitions whose SQL and mapping are shown, too
 * @param options the options that are shown, too
 */
record CheckReport(List<Verdict> verdicts, List<IndexDefinition> definitions, List<ResolvedOption> options) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Wider subjects are rare, and move only their own line. */
    private static final int WIDEST_SUBJECT = 40;

    private static final String CATALOG = "catalog ";

    /** A table, then what to do. */
    void print(PrintWriter out, Ansi ansi) {
        options.forEach(
                option -> out.println(clean(option.name() + "=" + option.value() + "  (" + option.from() + ")")));
        definitions.forEach(definition -> new DefinitionText(definition).print(Part.all, out));
        int width = Math.min(
                WIDEST_SUBJECT,
                verdicts.stream()
                        .mapToInt(verdict -> verdict.subject().length())
                        .max()
                        .orElse(0));
        for (Verdict verdict : verdicts) {
            out.println(word(verdict.status(), ansi) + "  "
                    + clean(String.format(Locale.ROOT, "%-" + width + "s  %s", verdict.subject(), verdict.fact())));
        }
        out.println();
        out.println(summary());
        for (Verdict verdict : verdicts) {
            if (!verdict.remedy().isEmpty()) {
                out.println();
                out.println(word(verdict.status(), ansi) + "  " + clean(verdict.subject()));
                out.println("      " + clean(verdict.remedy()));
            }
        }
    }

    private String summary() {
        return count(Status.OK) + " ok, " + count(Status.SKIPPED) + " skipped, " + count(Status.WARN)
                + " to be improved, "
                + count(Status.FAIL) + " to be mended"
                + (wouldRun() ? "" : ": an engine would not run");
    }

    /** An engine needs no catalog; the compiler does. */
    private boolean wouldRun() {
        return verdicts.stream()
                .allMatch(verdict ->
                        verdict.status() != Status.FAIL || verdict.subject().startsWith(CATALOG));
    }

    private long count(Status status) {
        return verdicts.stream().filter(verdict -> verdict.status() == status).count();
    }

    private static String word(Status status, Ansi ansi) {
        return switch (status) {
            case OK -> ansi.string("@|green ok|@  ");
            case SKIPPED -> ansi.string("@|faint skip|@");
            case WARN -> ansi.string("@|yellow WARN|@");
            case FAIL -> ansi.string("@|bold,red FAIL|@");
        };
    }

    /** Everything as one JSON object. */
    void writeJson(PrintWriter out) {
        ObjectNode report = JSON.createObjectNode();
        report.put("wouldRun", wouldRun());
        ArrayNode found = report.putArray("verdicts");
        for (Verdict verdict : verdicts) {
            found.addObject()
                    .put("status", verdict.status().name().toLowerCase(Locale.ROOT))
                    .put("subject", verdict.subject())
                    .put("fact", verdict.fact())
                    .put("remedy", verdict.remedy());
        }
        if (!options.isEmpty()) {
            ObjectNode shown = report.putObject("options");
            options.forEach(option ->
                    shown.putObject(option.name()).put("value", option.value()).put("from", option.from()));
        }
        if (!definitions.isEmpty()) {
            ArrayNode shown = report.putArray("definitions");
            definitions.forEach(definition -> shown.add(new DefinitionText(definition).json(Part.all)));
        }
        out.println(report.toPrettyString());
    }

    /** A name may have any characters, those that move the cursor too. */
    private static String clean(String line) {
        return line.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
