package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Lowercase;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Trim;
import java.util.List;
import java.util.UUID;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [CLEANING_NEEDS_TEXT] column 9
        //   token: @Lowercase on UUID
        //   Only text has white space and upper case.
        //   Write: the component without @Lowercase
        @Lowercase UUID token,
        // error: [CLEANING_NEEDS_TEXT] column 9
        //   numbers: @Trim on List<Integer>
        //   Only text has white space and upper case.
        //   Write: the component without @Trim
        @Trim @Lowercase List<Integer> numbers,
        // error: [CLEANING_NEEDS_TEXT] column 9
        //   status: @Trim on Status
        //   Only text has white space and upper case.
        //   Write: the component without @Trim
        @Trim Status status) {

    enum Status {
        OPEN
    }
}
