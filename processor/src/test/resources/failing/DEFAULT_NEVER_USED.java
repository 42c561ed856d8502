package failing;

import dev.penstock.annotation.Constant;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
record User(
        // error: [DEFAULT_NEVER_USED] column 13
        //   id: a default for a key
        //   It is never null, so that the default would never be used.
        //   Write: the component without @Default
        @Id @Default("0") int id,
        // error: [DEFAULT_NEVER_USED] column 27
        //   kind: a default for a constant
        //   It is never null, so that the default would never be used.
        //   Write: the component without @Default
        @Constant("user") @Default("person") String kind,
        // error: [DEFAULT_NEVER_USED] column 58
        //   orderCount: a default for @Count
        //   A default stands in for a null in a column of this record's own row.
        //   Write: the component without @Default
        @Count(table = "orders", foreignKey = "user_id") @Default("0") long orderCount) {
}
