package dev.penstock.processor.generate;

import static dev.penstock.processor.generate.SqlLayout.indented;

import dev.penstock.definition.TableName;
import dev.penstock.processor.model.Hop;
import dev.penstock.processor.model.Relation;
import dev.penstock.processor.sql.Fragment;
import dev.penstock.processor.sql.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** SQL that leads from a row to the rows of a relation. */
final class RelationSql {

    private RelationSql() {}

    /** {@code FROM} and {@code WHERE} of a query over the rows that belong to a row around it. */
    static String from(Relation relation, String target, String parent, Aliases aliases) {
        List<String> conditions = new ArrayList<>();
        if (relation.hops().size() == 1) {
            conditions.addAll(equal(relation.target(), target, parent));
        } else {
            conditions.add(through(relation, target, parent, aliases));
        }
        conditions.addAll(filters(relation.target().conditions(), target));
        return "FROM " + table(relation.table(), target) + SqlLayout.where(conditions);
    }

    /** Not a join: a row that is connected twice is one row still. */
    private static String through(Relation relation, String target, String parent, Aliases aliases) {
        Hop junction = relation.hops().get(0);
        String between = aliases.inner().take(junction.table().name());
        List<String> conditions = new ArrayList<>(equal(junction, between, parent));
        conditions.addAll(equal(relation.target(), target, between));
        conditions.addAll(filters(junction.conditions(), between));
        return "EXISTS (\n" + indented("SELECT FROM " + table(junction.table(), between) + SqlLayout.where(conditions))
                + "\n)";
    }

    /** That a row is reached by a hop. */
    static List<String> equal(Hop hop, String lower, String upper) {
        return IntStream.range(0, hop.lower().size())
                .mapToObj(i -> Quoting.qualified(lower, hop.lower().get(i)) + " = "
                        + Quoting.qualified(upper, hop.upper().get(i)))
                .toList();
    }

    static List<String> filters(List<Fragment> conditions, String alias) {
        return conditions.stream().map(condition -> condition.sql(alias)).toList();
    }

    static String table(TableName table, String alias) {
        return Quoting.qualified(table.schema(), table.name()) + " AS " + Quoting.identifier(alias);
    }
}
