package failing;

import dev.penstock.annotation.Count;
import dev.penstock.annotation.Embedded;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;

@Index("users")
@Table("users")
record User(
        @Id int id,
        // error: [EMBEDDED_NEEDS_RECORD] column 9
        //   address: @Embedded on String
        //   The columns of the same row make one record.
        //   Write: a record with the columns to read
        @Embedded("address_") String address,
        // error: [EMBEDDED_NEEDS_RECORD] column 9
        //   addresses: @Embedded on List<Address>
        //   The columns of the same row make one record.
        //   Write: a record with the columns to read
        @Embedded("address_") List<Address> addresses,
        // error: [EMBEDDED_NEEDS_RECORD] column 9
        //   home: Home has the component id with @Id
        //   It has no row of its own that others could point at.
        //   Write: the component id in User
        @Embedded("home_") Home home,
        // error: [EMBEDDED_NEEDS_RECORD] column 9
        //   shop: Shop has the component orderCount, a relation
        //   It has no row of its own that others could point at.
        //   Write: the component orderCount in User
        @Embedded("shop_") Shop shop) {

    record Address(String street) {}

    record Home(@Id int id, String street) {}

    record Shop(String street, @Count(table = "orders", foreignKey = "shop_id") long orderCount) {}
}
