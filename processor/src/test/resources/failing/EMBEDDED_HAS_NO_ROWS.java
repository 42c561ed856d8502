package failing;

import dev.penstock.annotation.Embedded;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Where;

@Index("users")
@Table("users")
record User(@Id int id, @Embedded("home_") Address home, @Embedded("work_") Address work) {

    // error: [EMBEDDED_HAS_NO_ROWS] column 5
    //   Address: @Table on a record that is embedded
    //   It is made of columns of the row of the record around it, and is there when that row is.
    //   Write: @Table on the record around it, or leave it out
    // error: [EMBEDDED_HAS_NO_ROWS] column 25
    //   Address: @SoftDelete on a record that is embedded
    //   It is made of columns of the row of the record around it, and is there when that row is.
    //   Write: @SoftDelete on the record around it, or leave it out
    // error: [EMBEDDED_HAS_NO_ROWS] column 37
    //   Address: @Where on a record that is embedded
    //   It is made of columns of the row of the record around it, and is there when that row is.
    //   Write: @Where on the record around it, or leave it out
    @Table("addresses") @SoftDelete @Where("city IS NOT NULL") record Address(String street, String city) {}
}
