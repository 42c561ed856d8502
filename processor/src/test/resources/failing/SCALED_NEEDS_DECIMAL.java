package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Scaled;
import dev.penstock.annotation.Table;
import java.math.BigDecimal;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [SCALED_NEEDS_DECIMAL] column 17
        //   points: @Scaled on long
        //   A scaled number is a long with the point at a fixed place.
        //   Write: the component without @Scaled
        @Scaled(2) long points,
        // error: [SCALED_NEEDS_DECIMAL] column 17
        //   name: @Scaled on String
        //   A scaled number is a long with the point at a fixed place.
        //   Write: the component without @Scaled
        @Scaled(2) String name,
        // error: [SCALED_NEEDS_DECIMAL] column 17
        //   credit: 10 digits after the point
        //   A scaled number is a long with the point at a fixed place.
        //   Write: 0 to 9 digits
        @Scaled(10) BigDecimal credit,
        // error: [SCALED_NEEDS_DECIMAL] column 17
        //   weight: -1 digits after the point
        //   A scaled number is a long with the point at a fixed place.
        //   Write: 0 to 9 digits
        @Scaled(-1) double weight,
        @Scaled(2) List<BigDecimal> payments) {
}
