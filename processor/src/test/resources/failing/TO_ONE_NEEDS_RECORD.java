package failing;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.HasOne;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;
import java.util.Optional;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [TO_ONE_NEEDS_RECORD] column 9
        //   orders: @HasOne on List<Order>
        //   One row of another table makes one record.
        //   Write: @HasMany for a list, or the record itself
        @HasOne(foreignKey = "user_id") List<Order> orders,
        // error: [TO_ONE_NEEDS_RECORD] column 9
        //   country: @BelongsTo on String
        //   One row of another table makes one record.
        //   Write: a record with the columns to read
        @BelongsTo(table = "countries") String country,
        // error: [TO_ONE_NEEDS_RECORD] column 9
        //   team: @BelongsTo on Optional<User.Team>
        //   One row of another table makes one record.
        //   Write: a record with the columns to read
        @BelongsTo(table = "teams") Optional<Team> team) {

    @Table("orders")
    record Order(@Id int id) {}

    @Table("teams")
    record Team(@Id int id) {}
}
