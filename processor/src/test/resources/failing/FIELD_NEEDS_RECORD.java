package failing;

import dev.penstock.annotation.Column;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Keyword;
import dev.penstock.annotation.Table;

class User {
    // error: [FIELD_NEEDS_RECORD] column 5
    //   fullName: @Column stands on a field
    //   A document is made of the components of a record; fields are not read.
    //   Write: the annotation on a component, between the parentheses of a record
    @Column("full_name") private final String fullName = "";
}

@Table("orders") record Order(@Id int id) {
    // error: [FIELD_NEEDS_RECORD] column 5
    //   STATUS: @Keyword stands on a field
    //   A document is made of the components of a record; fields are not read.
    //   Write: the annotation on a component, between the parentheses of a record
    @Keyword static final String STATUS = "OPEN";
}
