package failing;

import dev.penstock.annotation.Constant;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Label;
import dev.penstock.annotation.Table;
import dev.penstock.document.GeoPoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [DEFAULT_NOT_OF_TYPE] column 18
        //   points: @Default("none") on int
        //   The document would hold what its record cannot.
        //   Write: a whole number that fits
        @Default("none") int points,
        @Default("1e3") BigDecimal credit,
        // error: [DEFAULT_NOT_OF_TYPE] column 19
        //   version: @Constant("40000") on short
        //   The document would hold what its record cannot.
        //   Write: a whole number that fits
        @Constant("40000") short version,
        // error: [DEFAULT_NOT_OF_TYPE] column 18
        //   active: @Default("yes") on boolean
        //   The document would hold what its record cannot.
        //   Write: true or false
        @Default("yes") boolean active,
        // error: [DEFAULT_NOT_OF_TYPE] column 19
        //   since: @Constant("2024-13-01") on LocalDate
        //   The document would hold what its record cannot.
        //   Write: a date: 2024-12-31
        @Constant("2024-13-01") LocalDate since,
        // error: [DEFAULT_NOT_OF_TYPE] column 18
        //   status: @Default("CLOSED") on Status
        //   The document would hold what its record cannot.
        //   Write: o or PAID
        @Default("CLOSED") Status status,
        // error: [DEFAULT_NOT_OF_TYPE] column 18
        //   tags: @Default("a") on List<String>
        //   The document would hold what its record cannot.
        //   Write: the component without it, since only text, numbers, times and enums have such values
        @Default("a") List<String> tags,
        // error: [DEFAULT_NOT_OF_TYPE] column 18
        //   spent: @Default("PT1H") on Duration
        //   The document would hold what its record cannot.
        //   Write: the component without it, since only text, numbers, times and enums have such values
        @Default("PT1H") Duration spent,
        // error: [DEFAULT_NOT_OF_TYPE] column 18
        //   home: @Default("0,0") on GeoPoint
        //   The document would hold what its record cannot.
        //   Write: the component without it, since only text, numbers, times and enums have such values
        @Default("0,0") GeoPoint home) {

    enum Status {
        @Label("o")
        OPEN,
        PAID
    }
}
