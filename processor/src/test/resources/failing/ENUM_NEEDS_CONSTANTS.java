package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [ENUM_NEEDS_CONSTANTS] column 16
        //   status: the enum Status has no constants
        //   No value of the column could be read as one.
        //   Write: a constant in Status for each value of the column
        Status status) {

    enum Status {}
}
