package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Ids;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [THROUGH_NEEDS_KEY] column 31
        //   roles: no way through "user_roles"
        //   A row of the junction table points at one row on either side.
        //   Write: left and right with the columns that do
        @ManyToMany(through = @Through(table = "user_roles", left = {}, right = "role_id")) List<Role> roles,
        // error: [THROUGH_NEEDS_KEY] column 41
        //   roleIds: no way through "user_roles"
        //   A row of the junction table points at one row on either side.
        //   Write: left and right with the columns that do
        @Ids(table = "roles", through = @Through(table = "user_roles", left = "user_id", right = {})) List<Long> roleIds) {

    @Table("roles")
    record Role(@Id int id) {}
}
