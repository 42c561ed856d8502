package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Identifier;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;
import java.time.Instant;
import java.util.List;

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
        @Text Status status,
        // error: [TEXT_NEEDS_STRING] column 9
        //   number: @Identifier on long
        //   The type says how the value is searched; only text can be searched in several ways.
        //   Write: the component without @Identifier
        @Identifier long number,
        // error: [TEXT_NEEDS_STRING] column 9
        //   numbers: @Text on List<Integer>
        //   The type says how the value is searched; only text can be searched in several ways.
        //   Write: the component without @Text
        @Text List<Integer> numbers,
        @Keyword Status kind,
        @Text List<String> tags) {

    enum Status {
        OPEN
    }
}
