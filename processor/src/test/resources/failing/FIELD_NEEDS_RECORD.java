package failing;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;

class User {
    @Column("full_name") private final String fullName = "";
}

@Table("orders") record Order(@Id int id) {
    @Keyword static final String STATUS = "OPEN";
}
