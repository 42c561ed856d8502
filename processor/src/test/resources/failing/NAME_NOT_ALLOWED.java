package failing;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import java.util.List;

// error: [NAME_NOT_ALLOWED] column 8
//   Nameless: "" cannot be the name of a table
//   PostgreSQL's names have 1 to 63 bytes.
//   Write: the name as the database has it
// error: [NAME_NOT_ALLOWED] column 33
//   Nameless: "" cannot be the name of a column
//   PostgreSQL's names have 1 to 63 bytes.
//   Write: the name as the database has it
@Table("") @SoftDelete(column = "") record Nameless(@Id int id) {}

// error: [NAME_NOT_ALLOWED] column 34
//   User: "" cannot be the name of a schema
//   PostgreSQL's names have 1 to 63 bytes.
//   Write: the name as the database has it
@Table(value = "users", schema = "") record User(@Id int id,
        // error: [NAME_NOT_ALLOWED] column 17
        //   name: "" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @Column("") String name,
        // error: [NAME_NOT_ALLOWED] column 31
        //   orders: "" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @HasMany(foreignKey = "") List<Order> orders,
        // error: [NAME_NOT_ALLOWED] column 50
        //   long1: "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it" cannot be the name of a table or schema
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @HasMany(foreignKey = "user_id", table = "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it") List<Order> long1,
        // error: [NAME_NOT_ALLOWED] column 16
        //   theNameThatIsLongerThanSixtyThreeCharactersOnceItIsWrittenInSnakeCase: "the_name_that_is_longer_than_sixty_three_characters_once_it_is_written_in_snake_case" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        String theNameThatIsLongerThanSixtyThreeCharactersOnceItIsWrittenInSnakeCase) {

    @Table("orders")
    record Order(@Id int id) {}
}
