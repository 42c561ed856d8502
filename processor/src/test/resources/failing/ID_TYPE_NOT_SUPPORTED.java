package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.document.GeoPoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;

@Index("users")
@Table("users")
record User(
        // error: [ID_TYPE_NOT_SUPPORTED] column 9
        //   weight: @Id on double
        //   Keys are compared in SQL and written as text; this type has no one form for both.
        //   Write: a whole number, String, UUID, BigDecimal, boolean, byte[], an enum, a date or a time
        @Id double weight,
        // error: [ID_TYPE_NOT_SUPPORTED] column 9
        //   height: @Id on float
        //   Keys are compared in SQL and written as text; this type has no one form for both.
        //   Write: a whole number, String, UUID, BigDecimal, boolean, byte[], an enum, a date or a time
        @Id float height,
        // error: [ID_TYPE_NOT_SUPPORTED] column 9
        //   age: @Id on Duration
        //   Keys are compared in SQL and written as text; this type has no one form for both.
        //   Write: a whole number, String, UUID, BigDecimal, boolean, byte[], an enum, a date or a time
        @Id Duration age,
        // error: [ID_TYPE_NOT_SUPPORTED] column 9
        //   tags: @Id on List<String>
        //   Keys are compared in SQL and written as text; this type has no one form for both.
        //   Write: a whole number, String, UUID, BigDecimal, boolean, byte[], an enum, a date or a time
        @Id List<String> tags,
        // error: [ID_TYPE_NOT_SUPPORTED] column 9
        //   settings: @Id on Map<String, String>
        //   Keys are compared in SQL and written as text; this type has no one form for both.
        //   Write: a whole number, String, UUID, BigDecimal, boolean, byte[], an enum, a date or a time
        @Id Map<String, String> settings,
        // error: [ID_TYPE_NOT_SUPPORTED] column 9
        //   home: @Id on GeoPoint
        //   Keys are compared in SQL and written as text; this type has no one form for both.
        //   Write: a whole number, String, UUID, BigDecimal, boolean, byte[], an enum, a date or a time
        @Id GeoPoint home,
        @Id byte[] hash,
        @Id Status status) {

    enum Status {
        OPEN
    }
}
