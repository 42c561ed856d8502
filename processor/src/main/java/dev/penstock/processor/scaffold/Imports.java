package dev.penstock.processor.scaffold;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The classes that a file names. */
final class Imports {

    private final SortedSet<String> names = new TreeSet<>();

    /** An annotation as it is written: {@code @Id}. */
    String mark(Class<? extends Annotation> type) {
        names.add(type.getCanonicalName());
        return "@" + type.getSimpleName();
    }

    void add(String name) {
        names.add(name);
    }

    void addAll(Collection<String> more) {
        names.addAll(more);
    }

    String text() {
        return names.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
    }
}
