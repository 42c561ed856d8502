package dev.penstock.runtime.spi;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In what two definitions of an index make other documents, or are led to them in another way. What they say of the index that holds
 * them, by mapping and settings, is left to the sink ({@link DocumentSink#adapt}). Immutable.
 *
 * @param reasons what differs, in words; empty when both make the same documents
 */
public record DefinitionChange(List<String> reasons) {

    /** Copies the list. */
    public DefinitionChange {
        reasons = List.copyOf(reasons);
    }

    /** Compares two definitions. */
    public static DefinitionChange between(IndexDefinition before, IndexDefinition after) {
        List<String> reasons = new ArrayList<>();
        value("the root table", before.root(), after.root(), reasons);
        value("the key", key(before), key(after), reasons);
        if (!before.documentSql().equals(after.documentSql())) {
            reasons.add("the SQL of documents");
        }
        parts("the order of lookups", before.lookups(), after.lookups(), DefinitionChange::name, reasons);
        parts("the order of tables", before.tables(), after.tables(), DefinitionChange::name, reasons);
        value("the transformer", before.transformer(), after.transformer(), reasons);
        return new DefinitionChange(reasons);
    }

    /** Whether a document of one is a document of the other, and whatever concerns it does in both. */
    public boolean makesTheSameDocuments() {
        return reasons.isEmpty();
    }

    private static void value(String name, @Nullable Object before, @Nullable Object after, List<String> reasons) {
        if (!Objects.equals(before, after)) {
            reasons.add(name + ": " + (after == null ? "none" : after) + " instead of "
                    + (before == null ? "none" : before));
        }
    }

    private static <T> void parts(
            String order, List<T> before, List<T> after, Function<T, String> name, List<String> reasons) {
        if (before.equals(after)) {
            return;
        }
        Map<String, List<T>> old =
                before.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
        Map<String, List<T>> now =
                after.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<String> differing = names.stream()
                .filter(one -> !Objects.equals(old.get(one), now.get(one)))
                .map(one -> one + (old.containsKey(one) ? now.containsKey(one) ? "" : " is gone" : " is new"))
                .toList();
        reasons.addAll(differing.isEmpty() ? List.of(order) : differing);
    }

    private static String name(Lookup lookup) {
        return "the lookup of " + lookup.table() + (lookup.path().isEmpty() ? "" : " (" + lookup.path() + ")");
    }

    private static String name(TableUse use) {
        return "what is read of " + use.table();
    }

    /** The name of columns may have any characters: quoted, no two keys are shown alike. */
    private static String key(IndexDefinition definition) {
        return definition.key().stream()
                .map((KeyColumn column) -> '"' + column.name().replace("\"", "\"\"") + "\" " + column.type())
                .collect(Collectors.joining(", "));
    }
}
