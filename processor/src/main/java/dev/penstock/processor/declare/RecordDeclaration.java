package dev.penstock.processor.declare;

import java.util.List;
import java.util.Optional;

/**
 * A record that the vocabulary is used on, or that such a record embeds.
 *
 * @param name the record
 * @param origin the record's name in the source, or the component that embeds it when it comes from a class file
 * @param fromSource whether the record is part of this compilation
 * @param access who can reach it
 * @param generic whether it has type parameters
 * @param index what it says of the index, when it is one
 * @param table the table it names
 * @param softDelete how deleted rows are marked, when they are
 * @param rows which rows count, when it says so
 * @param components its components, in order
 */
public record RecordDeclaration(
        JavaName name,
        Origin origin,
        boolean fromSource,
        Access access,
        boolean generic,
        Optional<IndexMark> index,
        Optional<TableMark> table,
        Optional<SoftDeleteMark> softDelete,
        Optional<Conditions> rows,
        List<ComponentDeclaration> components) {

    /** Copies the list, so that the declaration can never change. */
    public RecordDeclaration {
        components = List.copyOf(components);
    }

    /** The same record with other components. */
    public RecordDeclaration with(List<ComponentDeclaration> others) {
        return new RecordDeclaration(name, origin, fromSource, access, generic, index, table, softDelete, rows, others);
    }

    /** The same record, which names a table. */
    public RecordDeclaration with(TableMark mark) {
        return new RecordDeclaration(
                name, origin, fromSource, access, generic, index, Optional.of(mark), softDelete, rows, components);
    }

    /** The components that identify a row, in order. */
    public List<ComponentDeclaration> keyComponents() {
        return components.stream()
                .filter(component -> component.has(Mark.IdMark.class))
                .toList();
    }

    /** The columns that identify a row, in the order of their components. */
    public List<String> keyColumns() {
        return keyComponents().stream().map(ComponentDeclaration::column).toList();
    }

    /** The component that is read from a column, as it is. */
    public Optional<ComponentDeclaration> componentOf(String column) {
        return components.stream()
                .filter(component -> !component.isRelation()
                        && !component.isComputed()
                        && component.column().equals(column))
                .findFirst();
    }

    /** The classes that are generated for the record, when it is an index; the query class only for those who have the client. */
    public List<JavaName> generatedClasses() {
        if (index.isEmpty()) {
            return List.of();
        }
        return index.get().transformer().isPresent()
                ? List.of(name.indexClass(), name.builderClass(), name.queryClass(), name.writerClass())
                : List.of(name.indexClass(), name.builderClass(), name.queryClass());
    }
}
