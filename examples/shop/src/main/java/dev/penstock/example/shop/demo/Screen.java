package dev.penstock.example.shop.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What the demo says, with colours if it says it to a terminal. */
final class Screen {

    private final PrintWriter out;
    private final Ansi ansi;

    Screen(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    /** Whether somebody looks at a terminal. */
    boolean isTerminal() {
        return ansi.enabled();
    }

    void heading(String text) {
        line("");
        line(styled("bold", text));
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void good(String text) {
        line("  " + styled("green", "ok") + "  " + text);
    }

    /** A document before and after, a line for each part of it, marked where they differ. */
    void change(DocumentId id, @Nullable JsonNode before, @Nullable JsonNode after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        line("  " + id + " before");
        old.forEach(line -> line(now.contains(line) ? "      " + line : styled("red", "    - " + line)));
        line("  " + id + " after");
        now.forEach(line -> line(old.contains(line) ? "      " + line : styled("green", "    + " + line)));
    }

    static String milliseconds(Duration time) {
        return String.format(Locale.ROOT, "%,d ms", time.toMillis());
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** A line for each component, and one for each element of a list. */
    private static List<String> lines(@Nullable JsonNode document) {
        if (document == null) {
            return List.of("(no document)");
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> component : document.properties()) {
            if (component.getValue().isArray() && !component.getValue().isEmpty()) {
                lines.add(component.getKey() + ":");
                component.getValue().forEach(element -> lines.add("  " + element));
            } else {
                lines.add(component.getKey() + ": " + component.getValue());
            }
        }
        return lines;
    }

    /** Ends with a reset: what switches bold off is an underline to some terminals. */
    private String styled(String style, String text) {
        return ansi.enabled() ? Ansi.Style.on(Ansi.Style.parse(style)) + text + Ansi.Style.reset.on() : text;
    }
}
