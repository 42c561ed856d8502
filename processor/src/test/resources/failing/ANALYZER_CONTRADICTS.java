package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Text;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [ANALYZER_CONTRADICTS] column 26
        //   about: both the analyzer "english" and icu
        //   With icu the analyzer is Penstock's own, by the rules of Unicode.
        //   Write: analyzer or icu
        @Text(analyzer = "english", icu = true) String about,
        @Text(icu = true) String name) {
}
