package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Max;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [ENUM_NEEDS_CONSTANTS] column 16
        //   status: the enum Status has no constants
        //   No value of the column could be read as one.
        //   Write: a constant in Status for each value of the column
        Status status,
        // error: [ENUM_NEEDS_CONSTANTS] column 22
        //   former: the enum Status has no constants
        //   No value of the column could be read as one.
        //   Write: a constant in Status for each value of the column
        List<Status> former,
        // error: [ENUM_NEEDS_CONSTANTS] column 82
        //   latest: the enum Status has no constants
        //   No value of the column could be read as one.
        //   Write: a constant in Status for each value of the column
        @Max(table = "orders", column = "status", foreignKey = "user_id") Status latest) {

    enum Status {}
}
