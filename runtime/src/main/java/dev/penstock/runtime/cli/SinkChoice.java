package dev.penstock.runtime.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * A sink that was asked for: {@code opensearch}, or {@code backup=opensearch}.
 *
 * @param name what is appended to the names of its slot and its publication; empty for the one without
 */
record SinkChoice(String name, Kind kind) {

    /** Named as they are written on the command line. */
    enum Kind {
        opensearch,
        stdout,
        table
    }

    /**
     * Checks that they can be told apart.
     *
     * @param command is told when they cannot
     */
    static void check(List<SinkChoice> sinks, CommandLine command) {
        Set<String> names = new HashSet<>();
        for (SinkChoice sink : sinks) {
            if (!names.add(sink.name())) {
                throw new ParameterException(
                        command,
                        sink.name().isEmpty()
                                ? "Of several sinks, only one is without a name: --sink opensearch --sink backup=opensearch"
                                : "Two sinks have the name " + sink.name());
            }
        }
        if (sinks.stream().filter(sink -> sink.kind() == Kind.stdout).count() > 1) {
            throw new ParameterException(command, "Only one sink can write to standard output");
        }
    }

    /** What a slot or a publication of this sink is called. */
    String of(String slot) {
        return name.isEmpty() ? slot : slot + "_" + name;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? kind.name() : name + "=" + kind;
    }

    /** Reads one. */
    static final class Converter implements ITypeConverter<SinkChoice> {

        @Override
        public SinkChoice convert(String value) {
            int equals = value.indexOf('=');
            String name = equals < 0 ? "" : value.substring(0, equals);
            String kind = value.substring(equals + 1).toLowerCase(Locale.ROOT);
            if (equals >= 0 && !name.matches("[a-z0-9_]+")) {
                throw new TypeConversionException(
                        "the name of a sink consists of lower-case letters, digits and underscores, not \"" + name
                                + "\"");
            }
            for (Kind known : Kind.values()) {
                if (known.name().equals(kind)) {
                    return new SinkChoice(name, known);
                }
            }
            throw new TypeConversionException("expected opensearch, table or stdout, but was \"" + kind + "\"");
        }
    }
}
