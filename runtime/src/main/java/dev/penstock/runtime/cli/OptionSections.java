package dev.penstock.runtime.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;

/** Lists the options of a command in the sections that the configuration file has, under headings. */
final class OptionSections implements IHelpSectionRenderer {

    private static final String REST = "";
    private static final Map<String, String> HEADINGS = Map.of(
            REST,
            "Options:",
            "source",
            "Options of the database:",
            "sinks",
            "Options of the sink:",
            "indexes",
            "Options of indexes:",
            "batch",
            "Options of batches:",
            "seeding",
            "Options of seeding:",
            "server",
            "Options of the public address:",
            "admin",
            "Options of the administrator's address:",
            "logging",
            "Options of the log:");

    private final FileKeys keys;

    OptionSections(FileKeys keys) {
        this.keys = keys;
    }

    @Override
    public String render(Help help) {
        Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
        sections.put(REST, new ArrayList<>());
        for (OptionSpec option : help.commandSpec().options()) {
            sections.computeIfAbsent(section(option), name -> new ArrayList<>()).add(option);
        }
        StringBuilder text = new StringBuilder();
        sections.forEach((name, options) -> {
            if (!options.isEmpty()) {
                text.append(help.createHeading("%n" + HEADINGS.getOrDefault(name, "Options of " + name + ":") + "%n"));
                Help.Layout layout = help.createDefaultLayout();
                layout.addOptions(options, help.parameterLabelRenderer());
                text.append(layout);
            }
        });
        return text.toString();
    }

    /** The file's section; that of keys which stand alone, and of options that have none, is no section. */
    private String section(OptionSpec option) {
        return keys.of(option)
                .filter(key -> key.path().contains("."))
                .map(key -> key.path().substring(0, key.path().indexOf('.')))
                .orElse(REST);
    }
}
