package dev.penstock.processor.check;

import dev.penstock.processor.declare.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The problems of a compilation, as the rules find them. */
public final class Problems {

    private final List<Problem> all = new ArrayList<>();
    private final Set<JavaName> records = new TreeSet<>();

    Problems() {}

    /** No problems. */
    public static Problems none() {
        return new Problems();
    }

    /** These and some more. */
    public Problems and(Problems more) {
        Problems both = new Problems();
        for (Problems some : List.of(this, more)) {
            both.all.addAll(some.all);
            both.records.addAll(some.records);
        }
        return both;
    }

    void add(Problem problem) {
        all.add(problem);
    }

    void add(JavaName record, Problem problem) {
        if (!problem.warning()) {
            records.add(record);
        }
        // A record that stands in several places has its mistakes in each of them.
        if (!all.contains(problem)) {
            all.add(problem);
        }
    }

    /** Something that was reported elsewhere is wrong with a record as well. */
    void addAgain(JavaName record) {
        records.add(record);
    }

    /** The problems, in no order that means anything. */
    public List<Problem> all() {
        return List.copyOf(all);
    }

    /** Whether something is wrong with a record itself. */
    public boolean concern(JavaName record) {
        return records.contains(record);
    }
}
