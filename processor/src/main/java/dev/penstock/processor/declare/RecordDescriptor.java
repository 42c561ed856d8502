package dev.penstock.processor.declare;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A resource with the nullness of each component of a record: JDK 17 hides it from processors when the record comes from
 * a class file (JDK-8225377).
 */
public final class RecordDescriptor {

    private RecordDescriptor() {}

    /** The path of the resource of a record. */
    public static String path(JavaName record) {
        return "META-INF/penstock/records/" + record.binaryName() + ".properties";
    }

    /** The resource, in the format of {@link java.util.Properties}. */
    public static String text(RecordDeclaration declared) {
        return declared.components().stream()
                .map(component -> component.name() + "=" + word(component.nullness()) + "\n")
                .collect(Collectors.joining());
    }

    /** What {@link #text} has written for a component. */
    public static Nullness nullness(String word) {
        return Nullness.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String word(Nullness nullness) {
        return nullness.name().toLowerCase(Locale.ROOT);
    }
}
