package dev.penstock.processor.generate;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableUse;
import dev.penstock.processor.declare.JavaName;
import java.util.ArrayList;
import java.util.List;

/** The statements of a definition as SQL for people, each under a heading. */
final class DefinitionScript {

    private DefinitionScript() {}

    static String of(JavaName record, IndexDefinition definition) {
        List<String> parts = new ArrayList<>();
        parts.add(comment("The index " + definition.name() + " (" + definition.hash() + "), generated from "
                + record.qualifiedName() + ". Do not edit."));
        parts.add(statement(
                "The documents of a set of keys", definition.documentSql().byKeys()));
        parts.add(statement(
                "The documents of a range of keys", definition.documentSql().byRange()));
        parts.add(statement(
                "The end of the next range of keys", definition.documentSql().rangeEnd()));
        definition.lookups().forEach(lookup -> parts.add(lookup(lookup)));
        definition.tables().forEach(use -> parts.add(use(use)));
        return String.join("\n\n", parts) + "\n";
    }

    private static String lookup(Lookup lookup) {
        String position = lookup.path().isEmpty() ? "the root" : lookup.path();
        String heading = "A changed row of " + lookup.table() + " at " + position;
        String start = String.join(", ", lookup.startColumns());
        String sql = lookup.sql();
        return sql == null
                ? comment(heading + ": its document's key is in " + start)
                : statement(heading + ": its documents, from " + start, sql);
    }

    private static String use(TableUse use) {
        String condition = use.condition();
        return comment("Of " + use.table() + " are read: " + String.join(", ", use.columns())) + "\n"
                + comment("Its replica identity covers: " + String.join(", ", use.replicaIdentity()))
                + (condition == null ? "" : "\n" + comment("Only rows count for which: " + condition));
    }

    private static String statement(String heading, String sql) {
        return comment(heading) + "\n" + sql + ";";
    }

    /** A name with a line break must not end the comment. */
    private static String comment(String text) {
        return "-- " + text.replaceAll("\\p{Cntrl}", " ");
    }
}
