package dev.penstock.processor.check;

import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the foreign key that says something else than the columns of a relation. */
record KeysElsewhere(Catalog catalog) {

    /** Columns of a table. */
    private record Columns(TableName table, Set<String> names) {}

    /** The foreign key over these columns, where none of them leads to what they are compared with. */
    Optional<ForeignKeyEntry> of(ComparedColumns compared) {
        List<ForeignKeyEntry> keys = over(compared.from(), compared.columns());
        if (keys.isEmpty() || catalog.table(compared.to()).isEmpty()) {
            return Optional.empty();
        }
        List<ForeignKeyEntry> direct = keys.stream()
                .filter(key -> Catalog.target(key).equals(compared.to()))
                .toList();
        boolean fits = direct.isEmpty()
                ? leads(compared)
                : compared.references().isEmpty()
                        || direct.stream()
                                .anyMatch(key -> referred(compared, key).equals(compared.references()));
        return fits ? Optional.empty() : Optional.of((direct.isEmpty() ? keys : direct).get(0));
    }

    /** What a foreign key refers to, in the order of the columns of the relation. */
    static List<String> referred(ComparedColumns compared, ForeignKeyEntry key) {
        return compared.columns().stream()
                .map(column -> key.references().get(key.columns().indexOf(column)))
                .toList();
    }

    /** Over foreign keys of the same columns, from both ends: rows of joined tables share their key. */
    private boolean leads(ComparedColumns compared) {
        Set<Columns> pointing = shared(new Columns(compared.from(), Set.copyOf(compared.columns())));
        Set<Columns> pointedAt = shared(new Columns(compared.to(), Set.copyOf(compared.references())));
        return pointing.stream()
                .skip(1)
                .anyMatch(columns -> columns.table().equals(compared.to()) || pointedAt.contains(columns));
    }

    private Set<Columns> shared(Columns start) {
        Set<Columns> reached = new LinkedHashSet<>();
        Deque<Columns> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            Columns next = waiting.remove();
            if (reached.add(next)) {
                over(next.table(), next.names())
                        .forEach(key -> waiting.add(new Columns(Catalog.target(key), Set.copyOf(key.references()))));
            }
        }
        return reached;
    }

    private List<ForeignKeyEntry> over(TableName table, Collection<String> columns) {
        Set<String> names = new HashSet<>(columns);
        return catalog.table(table).stream()
                .flatMap(entry -> entry.foreignKeys().stream())
                .filter(key -> new HashSet<>(key.columns()).equals(names))
                .toList();
    }
}
