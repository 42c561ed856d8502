package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Label;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [LABEL_TWICE] column 16
        //   status: two constants of Status have the label "o"
        //   The column holds the label, which must lead back to one constant.
        //   Write: another @Label on ORDERED
        Status status,
        List<Status> former,
        // error: [LABEL_TWICE] column 20
        //   kinds: two constants of Kind have the label "NEW"
        //   The column holds the label, which must lead back to one constant.
        //   Write: another @Label on FRESH
        List<Kind> kinds) {

    enum Status {
        @Label("o")
        OPEN,
        @Label("o")
        ORDERED
    }

    enum Kind {
        NEW,
        @Label("NEW")
        FRESH
    }
}
