package failing;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Column;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Embedded;
import dev.penstock.annotation.Expression;
import dev.penstock.annotation.Filter;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Location;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Sum;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import dev.penstock.annotation.Where;
import dev.penstock.document.GeoPoint;
import java.util.List;

// error: [NAME_NOT_ALLOWED] column 8
//   Nameless: "" cannot be the name of a table
//   PostgreSQL's names have 1 to 63 bytes.
//   Write: the name as the database has it
// error: [NAME_NOT_ALLOWED] column 33
//   Nameless: "" cannot be the name of a column
//   PostgreSQL's names have 1 to 63 bytes.
//   Write: the name as the database has it
// error: [NAME_NOT_ALLOWED] column 53
//   Nameless: "" cannot be the name of a column
//   PostgreSQL's names have 1 to 63 bytes.
//   Write: the name as the database has it
@Table("") @SoftDelete(column = "") @Where(filter = @Filter(column = "", value = "a")) record Nameless(@Id int id) {}

// error: [NAME_NOT_ALLOWED] column 34
//   User: "" cannot be the name of a schema
//   PostgreSQL's names have 1 to 63 bytes.
//   Write: the name as the database has it
@Table(value = "users", schema = "") record User(@Id int id,
        @Column("") String name,
        // error: [NAME_NOT_ALLOWED] column 17
        //   long0: "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @Column("the_name_that_is_longer_than_sixty_three_characters_as_we_write_it") String long0,
        // error: [NAME_NOT_ALLOWED] column 31
        //   orders: "" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @HasMany(foreignKey = "") List<Order> orders,
        // error: [NAME_NOT_ALLOWED] column 50
        //   long1: "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it" cannot be the name of a table
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @HasMany(foreignKey = "user_id", table = "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it") List<Order> long1,
        // error: [NAME_NOT_ALLOWED] column 51
        //   long2: "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it" cannot be the name of a schema
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @HasMany(foreignKey = "user_id", schema = "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it") List<Order> long2,
        // error: [NAME_NOT_ALLOWED] column 29
        //   latest: "" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @BelongsTo(column = "") Order latest,
        // error: [NAME_NOT_ALLOWED] column 54
        //   long3: "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @BelongsTo(column = "order_id", references = "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it") Order long3,
        // error: [NAME_NOT_ALLOWED] column 26
        //   theNameThatIsLongerThanSixtyThreeCharactersWithItsEnding: "the_name_that_is_longer_than_sixty_three_characters_with_its_ending_id" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @BelongsTo Order theNameThatIsLongerThanSixtyThreeCharactersWithItsEnding,
        // error: [NAME_NOT_ALLOWED] column 65
        //   total: "" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @Sum(table = "orders", foreignKey = "user_id", column = "") long total,
        // error: [NAME_NOT_ALLOWED] column 67
        //   open: "" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @Count(table = "orders", foreignKey = "user_id", filter = @Filter(column = "", value = "a")) long open,
        // error: [NAME_NOT_ALLOWED] column 31
        //   junction1: "" cannot be the name of a table
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @ManyToMany(through = @Through(table = "", left = "user_id", right = "order_id")) List<Order> junction1,
        // error: [NAME_NOT_ALLOWED] column 31
        //   junction2: "" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @ManyToMany(through = @Through(table = "user_orders", left = "", right = "order_id")) List<Order> junction2,
        // error: [NAME_NOT_ALLOWED] column 31
        //   junction3: "" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @ManyToMany(through = @Through(table = "user_orders", left = "user_id", right = "")) List<Order> junction3,
        // error: [NAME_NOT_ALLOWED] column 41
        //   one: "" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @Expression(value = "1", uses = "") int one,
        // error: [NAME_NOT_ALLOWED] column 30
        //   home: "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @Location(latitude = "the_name_that_is_longer_than_sixty_three_characters_as_we_write_it", longitude = "lon") GeoPoint home,
        // error: [NAME_NOT_ALLOWED] column 19
        //   address: "a_prefix_that_is_too_long_for_what_comes_after_it_street_with_number" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        @Embedded("a_prefix_that_is_too_long_for_what_comes_after_it_") Address address,
        // error: [NAME_NOT_ALLOWED] column 16
        //   theNameThatIsLongerThanSixtyThreeCharactersOnceItIsWrittenInSnakeCase: "the_name_that_is_longer_than_sixty_three_characters_once_it_is_written_in_snake_case" cannot be the name of a column
        //   PostgreSQL's names have 1 to 63 bytes.
        //   Write: the name as the database has it
        String theNameThatIsLongerThanSixtyThreeCharactersOnceItIsWrittenInSnakeCase) {

    @Table("orders")
    record Order(@Id int id) {}

    record Address(String streetWithNumber, String city) {}
}
