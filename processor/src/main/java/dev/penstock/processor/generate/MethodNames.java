package dev.penstock.processor.generate;

import dev.penstock.processor.declare.JavaName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives each type that a generated class deals with a method of its own. */
final class MethodNames {

    private static final Set<String> TAKEN = Set.of(
            "build",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "write");

    private final Map<JavaName, String> names = new LinkedHashMap<>();

    boolean contains(JavaName type) {
        return names.containsKey(type);
    }

    /** The name of a type's method: {@code order} for {@code Order}; {@code default2} for {@code Default}. */
    String of(JavaName type) {
        return names.computeIfAbsent(type, key -> freeName(key.simpleName()));
    }

    private String freeName(String simpleName) {
        Set<String> taken = new HashSet<>(names.values());
        taken.addAll(TAKEN);
        int first = simpleName.offsetByCodePoints(0, 1);
        String name = simpleName.substring(0, first).toLowerCase(Locale.ROOT) + simpleName.substring(first);
        String free = name;
        for (int number = 2; taken.contains(free) || !SourceVersion.isName(free); number++) {
            free = name + number;
        }
        return free;
    }
}
