package dev.penstock.processor.scaffold;

import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.definition.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * From a row to another over a foreign key.
 *
 * @param owner the table that has the foreign key
 * @param foreignKey the foreign key
 * @param outward from that table to the one referred to; else the other way
 */
record Step(TableName owner, ForeignKeyEntry foreignKey, boolean outward) {

    TableName from() {
        return outward ? owner : referred();
    }

    TableName to() {
        return outward ? referred() : owner;
    }

    Step back() {
        return new Step(owner, foreignKey, !outward);
    }

    /** The same way in the other direction. */
    static List<Step> back(List<Step> path) {
        List<Step> back = new ArrayList<>();
        path.forEach(step -> back.add(step.back()));
        Collections.reverse(back);
        return back;
    }

    TableName referred() {
        return new TableName(foreignKey.schema(), foreignKey.table());
    }
}
