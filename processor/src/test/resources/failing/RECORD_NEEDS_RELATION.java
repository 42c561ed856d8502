package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [RECORD_NEEDS_RELATION] column 15
        //   latestOrder: a record without a relation
        //   Nothing says which row Order is read from.
        //   Write: @BelongsTo or @HasOne for a row of another table, @Embedded for columns of this one
        Order latestOrder) {

    @Table("orders")
    record Order(@Id int id) {}
}
