package failing;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
record User(
        @Id int id,
        @BelongsTo Country country,
        // error: [BELONGS_TO_NEEDS_COLUMN] column 9
        //   region: no way to join to a key of 2 columns
        //   Only a single column has a name by default, that of the component followed by _id.
        //   Write: column = {"...", "..."}
        @BelongsTo Region region,
        // error: [BELONGS_TO_NEEDS_COLUMN] column 9
        //   home: no way to join to a key of 2 columns
        //   Only a single column has a name by default, that of the component followed by _id.
        //   Write: column = {"...", "..."}
        @BelongsTo(references = {"country", "code"}) Region home,
        @BelongsTo(references = "code") Region birthplace) {

    @Table("countries")
    record Country(@Id int id) {}

    @Table("regions")
    record Region(@Id String country, @Id String code) {}
}
