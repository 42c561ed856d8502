package dev.penstock.processor.infer;

import dev.penstock.definition.TableName;
import dev.penstock.processor.declare.Verb;
import java.util.List;
import java.util.Optional;

/**
 * A way from one table to another, by foreign keys.
 *
 * @param columns the columns that are compared: of the table that has the foreign key, or of the junction's left side
 * @param references what they refer to
 * @param junction the table between, when there is one
 */
public record Join(List<String> columns, List<String> references, Optional<Junction> junction) {

    /**
     * A table between two others.
     *
     * @param table the table
     * @param columns its columns that lead to the other side
     * @param references what they refer to
     */
    public record Junction(TableName table, List<String> columns, List<String> references) {

        /** Copies the lists, so that the value can never change. */
        public Junction {
            columns = List.copyOf(columns);
            references = List.copyOf(references);
        }
    }

    /** Copies the lists, so that the value can never change. */
    public Join {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }

    /** What to write for it in an annotation. */
    public String attributes(Verb verb) {
        if (junction.isEmpty()) {
            return (verb == Verb.BELONGS_TO ? "column" : "foreignKey") + " = " + text(columns);
        }
        return "through = @Through(table = \"" + junction.get().table().name() + "\", left = " + text(columns)
                + ", right = " + text(junction.get().columns()) + ")";
    }

    /** Columns as an attribute of an annotation. */
    public static String text(List<String> columns) {
        String quoted = "\"" + String.join("\", \"", columns) + "\"";
        return columns.size() == 1 ? quoted : "{" + quoted + "}";
    }
}
