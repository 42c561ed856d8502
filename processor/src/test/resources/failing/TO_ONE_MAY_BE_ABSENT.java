package failing;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.HasOne;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Where;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [TO_ONE_MAY_BE_ABSENT] column 49
        //   profile: @HasOne that is never null
        //   Nothing makes sure that another row points at this one.
        //   Write: @Nullable Profile profile
        @HasOne(foreignKey = "user_id") Profile profile,
        // error: [TO_ONE_MAY_BE_ABSENT] column 46
        //   country: @BelongsTo that is never null
        //   A row that does not count leaves nothing in its place.
        //   Write: @Nullable Country country
        @BelongsTo(where = "active") Country country,
        @BelongsTo Country home,
        // error: [TO_ONE_MAY_BE_ABSENT] column 25
        //   team: @BelongsTo that is never null
        //   A row that does not count leaves nothing in its place.
        //   Write: @Nullable Team team
        @BelongsTo Team team,
        // error: [TO_ONE_MAY_BE_ABSENT] column 27
        //   office: @BelongsTo that is never null
        //   A row that does not count leaves nothing in its place.
        //   Write: @Nullable Office office
        @BelongsTo Office office,
        @HasOne(foreignKey = "user_id") @Nullable Profile fine) {

    @Table("profiles")
    record Profile(@Id int id) {}

    @Table("countries")
    record Country(@Id int id) {}

    @Table("teams")
    @SoftDelete
    record Team(@Id int id) {}

    @Table("offices")
    @Where("open")
    record Office(@Id int id) {}
}
