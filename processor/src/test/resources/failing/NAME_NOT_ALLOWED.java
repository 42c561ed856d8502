package failing;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import java.util.List;

@Table("") @SoftDelete(column = "") record Nameless(@Id int id) {}

@Table(value = "users", schema = "") record User(@Id int id,
        @Column("") String name,
        @Column("half a \ud83d character") String half,
        @HasMany(foreignKey = "") List<Order> orders,
        @HasMany(foreignKey = "user_id", table = "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it") List<Order> long1,
        String theNameThatIsLongerThanSixtyThreeCharactersOnceItIsWrittenInSnakeCase) {

    @Table("orders")
    record Order(@Id int id) {}
}
