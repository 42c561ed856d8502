package failing;

import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import java.util.List;

class Shop {
    @Index("users")
    @Table("users")
    // error: [TYPE_NEEDS_ACCESS] column 36
    //   Status: not accessible from the package of User
    //   The generated Shop_UserDocumentBuilder has to name it.
    //   Write: the declaration without private
    record User(@Id int id, Status status, @HasMany(foreignKey = "user_id") List<Order> orders) {}

    @Table("orders")
    // error: [TYPE_NEEDS_ACCESS] column 13
    //   Order: not accessible from the package of User
    //   The generated Shop_UserDocumentBuilder has to name it.
    //   Write: the declaration without private
    // error: [TYPE_NEEDS_ACCESS] column 45
    //   Status: not accessible from the package of User
    //   The generated Shop_UserDocumentBuilder has to name it.
    //   Write: the declaration without private
    private record Order(@Id int id, Status status) {}

    private enum Status {
        OPEN
    }
}
