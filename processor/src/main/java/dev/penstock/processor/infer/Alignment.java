package dev.penstock.processor.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The two sides of a foreign key, in the order in which a relation has them.
 *
 * @param columns the columns that refer
 * @param references the columns referred to; empty for the key of the record
 */
record Alignment(List<String> columns, List<String> references) {

    /** Copies the lists, so that the value can never change. */
    Alignment {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }

    /**
     * Puts a foreign key in order: what is written keeps its own, else that of the key counts.
     *
     * @param columns the columns that refer, as the database has them
     * @param references what they refer to, in the same order
     * @param writtenColumns what the relation says of these, if it does
     * @param writtenReferences what the relation says of those, if it does
     * @param key the columns that identify the record referred to
     */
    static Alignment of(
            List<String> columns,
            List<String> references,
            List<String> writtenColumns,
            List<String> writtenReferences,
            List<String> key) {
        if (!writtenColumns.isEmpty()) {
            List<String> referred = reordered(columns, references, writtenColumns);
            boolean isSaid = !writtenReferences.isEmpty() || referred.equals(key);
            return new Alignment(writtenColumns, isSaid ? writtenReferences : referred);
        }
        if (!writtenReferences.isEmpty()) {
            return new Alignment(reordered(references, columns, writtenReferences), writtenReferences);
        }
        boolean isKey = sameColumns(references, key);
        return isKey
                ? new Alignment(reordered(references, columns, key), List.of())
                : new Alignment(columns, references);
    }

    /** Whether these are the same columns, in any order. */
    static boolean sameColumns(Collection<String> some, Collection<String> others) {
        return some.size() == others.size() && some.containsAll(others);
    }

    /** The values beside names, in another order of the names. */
    private static List<String> reordered(List<String> names, List<String> values, List<String> order) {
        List<String> reordered = new ArrayList<>();
        order.forEach(name -> reordered.add(values.get(names.indexOf(name))));
        return reordered;
    }
}
