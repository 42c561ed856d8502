package dev.penstock.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives an engine a generated definition. The processor writes one implementation for each index, with a public
 * constructor without parameters, and registers it for {@link java.util.ServiceLoader}.
 */
public interface IndexProvider {

    /** The definition; the same value at each call. */
    IndexDefinition definition();

    /** What is done with each document in Java, or null when nothing is. */
    default @Nullable TypedDocuments<?> transformation() {
        return null;
    }

    /** The columns that components are read from, to compare a database with; none when that is not known. */
    default List<RecordColumn> recordColumns() {
        return List.of();
    }
}
