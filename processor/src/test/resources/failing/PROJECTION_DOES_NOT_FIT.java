package failing;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Projection;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
interface Shop {

    @Index("users")
    @Table("users")
    record User(
            @Id int id,
            @Text @Nullable String fullName,
            @Nullable Integer age,
            Status status,
            @HasMany(foreignKey = "user_id") List<Order> orders) {
    }

    @Table("orders")
    record Order(@Id int id, @Nullable String note) {
    }

    enum Status {
        OPEN
    }

    @Projection(of = User.class)
    record Names(
            int id,
            // error: [PROJECTION_DOES_NOT_FIT] column 20
            //   fulName: User has no component "fulName"; did you mean "fullName"?
            //   A projection is read from the documents that the index has.
            //   Write: one of its names
            String fulName,
            // error: [PROJECTION_DOES_NOT_FIT] column 21
            //   age: User.age may be null
            //   A projection is read from the documents that the index has.
            //   Write: a type that may be null, with @Nullable
            Integer age,
            // error: [PROJECTION_DOES_NOT_FIT] column 20
            //   status: User.status is of type Status, and this of String
            //   A projection is read from the documents that the index has.
            //   Write: Status
            String status,
            List<Note> orders) {
    }

    record Note(
            // error: [PROJECTION_DOES_NOT_FIT] column 18
            //   id: Order.id is of type int, and this of long
            //   A projection is read from the documents that the index has.
            //   Write: int
            long id,
            // error: [PROJECTION_DOES_NOT_FIT] column 20
            //   note: Order.note may be null
            //   A projection is read from the documents that the index has.
            //   Write: a type that may be null, with @Nullable
            String note,
            // error: [PROJECTION_DOES_NOT_FIT] column 17
            //   amount: Order has no component "amount"
            //   A projection is read from the documents that the index has.
            //   Write: one of its names
            int amount) {
    }

    @Projection(of = User.class)
    record Marked(
            int id,
            // error: [PROJECTION_DOES_NOT_FIT] column 26
            //   fullName: an annotation has no meaning here
            //   A projection is read from the documents that the index has.
            //   Take it away: User.fullName says how it is searched
            @Text String fullName) {
    }
}
