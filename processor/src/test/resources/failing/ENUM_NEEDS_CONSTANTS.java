package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Max;
import dev.penstock.annotation.Table;
import java.util.List;
import java.util.Map;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [ENUM_NEEDS_CONSTANTS] column 16
        //   status: the enum Status has no constants
        //   No value of the column could be read as one.
        //   Write: a constant in Status for each value of the column
        Status status,
        List<Status> former,
        // error: [ENUM_NEEDS_CONSTANTS] column 78
        //   latest: the enum Kind has no constants
        //   No value of the column could be read as one.
        //   Write: a constant in Kind for each value of the column
        @Max(table = "orders", column = "kind", foreignKey = "user_id") Kind latest,
        // error: [ENUM_NEEDS_CONSTANTS] column 28
        //   levels: the enum Level has no constants
        //   No value of the column could be read as one.
        //   Write: a constant in Level for each value of the column
        Map<String, Level> levels) {

    enum Status {}

    enum Kind {}

    enum Level {}
}
