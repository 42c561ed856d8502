package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as the stream describes it now. Immutable. */
final class PublishedTable {

    private final TableName name;
    private final PgOutputMessage.Relation relation;
    private final Map<String, Integer> indexes = new HashMap<>();

    PublishedTable(PgOutputMessage.Relation relation) {
        this.name = new TableName(relation.schema(), relation.name());
        this.relation = relation;
        for (int i = 0; i < relation.columns().size(); i++) {
            indexes.put(relation.columns().get(i).name(), i);
        }
    }

    TableName name() {
        return name;
    }

    @Nullable Integer indexOf(String column) {
        return indexes.get(column);
    }

    boolean inIdentity(int column) {
        return relation.identity() == 'f' || relation.columns().get(column).inIdentity();
    }
}
