package dev.penstock.processor.declare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A resource with the nullness of each component of the records in a class: JDK 17 hides it from processors when the record comes from
 * a class file (JDK-8225377).
 */
public final class RecordDescriptor {

    private RecordDescriptor() {}

    /** The path of the resource of a record: one for the outermost class and all records in it. */
    public static String path(JavaName record) {
        return "META-INF/penstock/records/" + record.outermostClass().qualifiedName() + ".properties";
    }

    /** The resource of records of one path, in the format of {@link java.util.Properties}. */
    public static String text(Collection<RecordDeclaration> declared) {
        return declared.stream()
                .flatMap(record -> record.components().stream()
                        .map(component ->
                                key(record.name(), component.name()) + "=" + word(component.nullness()) + "\n"))
                .collect(Collectors.joining());
    }

    /** What a component is called in the resource. */
    public static String key(JavaName record, String component) {
        List<String> inner = new ArrayList<>(record.simpleNames());
        inner.remove(0);
        inner.add(component);
        return String.join(".", inner);
    }

    /** What {@link #text} has written for a component. */
    public static Nullness nullness(String word) {
        return Nullness.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String word(Nullness nullness) {
        return nullness.name().toLowerCase(Locale.ROOT);
    }
}
