package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.time.Instant;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [TEXT_NEEDS_STRING] column 9
        //   age: @Text on int
        //   The type says how the value is searched; only text can be searched in several ways.
        //   Write: the component without @Text
        @Text int age,
        // error: [TEXT_NEEDS_STRING] column 9
        //   born: @Keyword on Instant
        //   The type says how the value is searched; only text can be searched in several ways.
        //   Write: the component without @Keyword
        @Keyword Instant born,
        // error: [TEXT_NEEDS_STRING] column 9
        //   status: @Text on Status
        //   The type says how the value is searched; only text can be searched in several ways.
        //   Write: the component without @Text
        @Text Status status) {

    enum Status {
        OPEN
    }
}
