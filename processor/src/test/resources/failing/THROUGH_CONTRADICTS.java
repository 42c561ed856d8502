package failing;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.Exists;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [THROUGH_CONTRADICTS] column 46
        //   roles: both a foreign key and a junction table
        //   The rows are reached in one way.
        //   Write: foreignKey or through
        @Count(table = "roles", foreignKey = "user_id", through = @Through(table = "user_roles", left = "user_id", right = "role_id")) long roles,
        // error: [THROUGH_CONTRADICTS] column 9
        //   any: several junction tables
        //   The rows are reached in one way.
        //   Write: one @Through
        @Exists(table = "roles", through = {@Through(table = "user_roles", left = "user_id", right = "role_id"), @Through(table = "roles", left = "a", right = "b")}) boolean any) {
}
