package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as the stream describes it now. Immutable. */
final class PublishedTable {

    private final TableName name;
    private final PgOutputMessage.Relation relation;
    private final @Nullable List<String> identity;
    private final Map<String, Integer> indexes = new HashMap<>();

    PublishedTable(PgOutputMessage.Relation relation) {
        this(new TableName(relation.schema(), relation.name()), relation, null);
    }

    /**
     * A table that is known under a name of its own, or whose own identity has no effect.
     *
     * @param name its name now, whatever it was when the change was logged
     * @param identity the columns that old images hold for sure; null for those that the relation says
     */
    PublishedTable(TableName name, PgOutputMessage.Relation relation, @Nullable List<String> identity) {
        this.identity = identity;
        this.name = name;
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

    String columnName(int column) {
        return relation.columns().get(column).name();
    }

    boolean inIdentity(int column) {
        if (identity != null) {
            return identity.contains(columnName(column));
        }
        return relation.identity() == 'f' || relation.columns().get(column).inIdentity();
    }
}
