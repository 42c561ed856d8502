package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Label;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [LABEL_NEEDS_CONSTANT] column 9
        //   name: @Label stands on a component
        //   It says what a column holds for one constant of an enum.
        //   Write: @Label on the constant, or @Column for the name of the column
        @Label("full_name") String name,
        Status status) {

    // error: [LABEL_NEEDS_CONSTANT] column 5
    //   KIND: @Label stands on a field
    //   It says what a column holds for one constant of an enum.
    //   Write: @Label on the constant, or @Column for the name of the column
    @Label("users") static final String KIND = "user";

    enum Status {
        @Label("o")
        OPEN;

        // error: [LABEL_NEEDS_CONSTANT] column 9
        //   number: @Label stands on a field
        //   It says what a column holds for one constant of an enum.
        //   Write: @Label on the constant, or @Column for the name of the column
        @Label("p") private final int number = 1;
    }
}
