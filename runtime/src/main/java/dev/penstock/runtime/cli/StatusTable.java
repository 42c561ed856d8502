package dev.penstock.runtime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The status of an engine, as people read it. */
final class StatusTable {

    private static final String FACT = "%-10s %s%n";
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private final PrintWriter out;

    StatusTable(PrintWriter out) {
        this.out = out;
    }

    /** Prints what {@code /status} gave. */
    void print(JsonNode status) {
        if (status.path("sinks").isEmpty()) {
            out.println("the engine is starting");
        }
        for (JsonNode sink : status.path("sinks")) {
            if (!text(sink, "sink").isEmpty()) {
                out.printf(FACT, "sink", text(sink, "sink"));
            }
            printEngine(sink);
            out.println();
            printIndexes(sink.path("indexes"));
        }
    }

    private void printEngine(JsonNode sink) {
        JsonNode lag = sink.path("lag");
        out.printf(
                FACT,
                "phase",
                text(sink, "phase")
                        + (sink.path("paused").asBoolean()
                                        && !text(sink, "phase").equals("paused")
                                ? ", asked to pause"
                                : ""));
        out.printf(
                FACT,
                "lag",
                String.format(Locale.ROOT, "%.1f s", lag.path("seconds").asDouble())
                        + (lag.path("bytes").isNumber()
                                ? ", " + bytes(lag.path("bytes").asLong())
                                : ""));
        JsonNode positions = sink.path("positions");
        out.printf(FACT, "position", text(positions, "durable") + ", confirmed " + text(positions, "confirmed"));
        JsonNode slot = sink.path("slot");
        if (slot.isObject()) {
            out.printf(
                    FACT,
                    "slot",
                    bytes(slot.path("retainedBytes").asLong()) + " of log kept, wal_status " + text(slot, "walStatus"));
            if (slot.path("warning").isTextual()) {
                out.printf(FACT, "warning", text(slot, "warning"));
            }
        }
        if (sink.path("outage").isObject()) {
            out.printf(
                    FACT,
                    "outage",
                    text(sink.path("outage"), "failure") + ", since " + text(sink.path("outage"), "since"));
        }
        if (sink.path("lastError").isObject()) {
            out.printf(
                    FACT,
                    "last error",
                    text(sink.path("lastError"), "message") + ", at " + text(sink.path("lastError"), "at"));
        }
    }

    private void printIndexes(JsonNode indexes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("INDEX", "GENERATION", "STATE", "WRITTEN", "DELETED", "REJECTED", "LETTERS"));
        for (JsonNode index : indexes) {
            rows.add(List.of(
                    text(index, "name"),
                    text(index, "generation"),
                    state(index),
                    text(index, "written"),
                    text(index, "deleted"),
                    text(index, "rejected"),
                    text(index, "deadLetters")));
        }
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String state(JsonNode index) {
        JsonNode seeding = index.path("seeding");
        String progress = seeding.isObject()
                ? " " + text(seeding, "documents") + " of about " + text(seeding, "estimatedRows")
                : "";
        if (index.path("next").isTextual()) {
            return "building " + text(index, "next") + progress;
        }
        return index.path("seeded").asBoolean() ? "whole" : "seeding" + progress;
    }

    static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1_000 && unit < UNITS.length - 1) {
            amount /= 1_000;
            unit++;
        }
        return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
    }

    /** Without what a terminal would take for a command. */
    private static String text(JsonNode node, String field) {
        return node.path(field).asText().replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
