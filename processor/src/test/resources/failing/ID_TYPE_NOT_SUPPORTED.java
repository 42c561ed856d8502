package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
record User(
        // error: [ID_TYPE_NOT_SUPPORTED] column 9
        //   weight: @Id on double
        //   Keys are compared in SQL and written as text; this type has no one form for both.
        //   Write: a whole number, String, UUID, BigDecimal, boolean, a date or a time
        @Id double weight,
        // error: [ID_TYPE_NOT_SUPPORTED] column 9
        //   height: @Id on float
        //   Keys are compared in SQL and written as text; this type has no one form for both.
        //   Write: a whole number, String, UUID, BigDecimal, boolean, a date or a time
        @Id float height,
        // error: [ID_TYPE_NOT_SUPPORTED] column 9
        //   hash: @Id on byte[]
        //   Keys are compared in SQL and written as text; this type has no one form for both.
        //   Write: a whole number, String, UUID, BigDecimal, boolean, a date or a time
        @Id byte[] hash,
        // error: [ID_TYPE_NOT_SUPPORTED] column 9
        //   status: @Id on Status
        //   Keys are compared in SQL and written as text; this type has no one form for both.
        //   Write: a whole number, String, UUID, BigDecimal, boolean, a date or a time
        @Id Status status) {

    enum Status {
        OPEN
    }
}
