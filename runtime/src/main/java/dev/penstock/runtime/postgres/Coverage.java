package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.PenstockException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a database gives for following the tables of documents, and what it lacks. Immutable.
 *
 * @param tables what there is to say of each table
 * @param actions the statements that concern several tables and that Penstock runs by itself when it starts
 * @param lacks what is lacking beside the tables: rights of the role, the publication
 */
public record Coverage(List<TableVerdict> tables, List<String> actions, List<Lack> lacks) {

    /** Copies the lists. */
    public Coverage {
        tables = List.copyOf(tables);
        actions = List.copyOf(actions);
        lacks = List.copyOf(lacks);
    }

    /**
     * A table that documents are built from.
     *
     * @param table the table
     * @param readable whether the role may read it
     * @param published whether its changes are in the publication
     * @param identified whether its replica identity holds every column that a lookup starts from
     * @param actions the statements that Penstock runs by itself when it starts
     * @param lacks what somebody must mend
     */
    public record TableVerdict(
            TableName table,
            boolean readable,
            boolean published,
            boolean identified,
            List<String> actions,
            List<Lack> lacks) {

        /** Copies the lists. */
        public TableVerdict {
            actions = List.copyOf(actions);
            lacks = List.copyOf(lacks);
        }

        /** One line for people. */
        @Override
        public String toString() {
            StringBuilder line = new StringBuilder(table + ": ")
                    .append(readable ? "readable" : "NOT readable")
                    .append(published ? ", published" : ", not published yet")
                    .append(identified ? ", replica identity sufficient" : ", replica identity NOT sufficient");
            actions.forEach(sql -> line.append("; to be run: ").append(sql));
            lacks.forEach(lack -> line.append("; lacking: ").append(lack.fact()));
            return line.toString();
        }
    }

    /**
     * Something that somebody must mend.
     *
     * @param fact what is wrong, without a full stop
     * @param remedy what to do, as a sentence
     * @param sql the statements that do it; empty when no statement does
     */
    public record Lack(String fact, String remedy, List<String> sql) {

        /** Copies the list. */
        public Lack {
            sql = List.copyOf(sql);
        }
    }

    /** Whether nothing is lacking that Penstock does not do by itself. */
    public boolean isComplete() {
        return allLacks().isEmpty();
    }

    /** Everything that is lacking. */
    public List<Lack> allLacks() {
        return Stream.concat(lacks.stream(), tables.stream().flatMap(table -> table.lacks().stream()))
                .toList();
    }

    /** A line for each table, and one for what concerns several. */
    public List<String> report() {
        List<String> lines = new ArrayList<>();
        tables.forEach(table -> lines.add("table " + table));
        actions.forEach(sql -> lines.add("to be run: " + sql));
        lacks.forEach(lack -> lines.add("lacking: " + lack.fact()));
        return lines;
    }

    /**
     * The refusal that names all that is lacking at once.
     *
     * @param who who may run the statements
     */
    PenstockException refusal(String who) {
        List<Lack> all = allLacks();
        if (all.size() == 1) {
            return new PenstockException(all.get(0).fact(), all.get(0).remedy());
        }
        String sentences = all.stream()
                .filter(lack -> lack.sql().isEmpty())
                .map(Lack::remedy)
                .distinct()
                .collect(Collectors.joining(" "));
        List<String> sql =
                all.stream().flatMap(lack -> lack.sql().stream()).distinct().toList();
        String script = sql.isEmpty() ? "" : "Run as " + who + ": " + String.join("; ", sql) + ";";
        return new PenstockException(
                all.size() + " things are lacking: "
                        + all.stream().map(Lack::fact).collect(Collectors.joining("; ")),
                (sentences + " " + script).strip());
    }
}
