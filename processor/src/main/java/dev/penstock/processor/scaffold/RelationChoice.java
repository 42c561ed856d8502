package dev.penstock.processor.scaffold;

import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.declare.Verb;
import java.util.List;

/**
 * A relation of a record.
 *
 * @param verb its annotation
 * @param path over one foreign key, or two of a junction table
 * @param target the table that it leads to
 * @param mayBeAbsent whether there may be no row
 * @param names what it could be called, the best first
 */
record RelationChoice(Verb verb, List<Step> path, TableEntry target, boolean mayBeAbsent, List<Name> names) {

    /** Copies the lists, so that the choice can never change. */
    RelationChoice {
        path = List.copyOf(path);
        names = List.copyOf(names);
    }

    /**
     * What a relation could be called.
     *
     * @param component the component
     * @param record the record of a row, when there are several for its table
     */
    record Name(Words component, Words record) {}
}
