package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Projection;
import dev.penstock.annotation.Table;

@Table("users")
record User(@Id int id) {
}

// error: [PROJECTION_NEEDS_INDEX] column 22
//   UserCard: User is no record with @Index
//   A projection is a part of the documents of an index that can be searched.
//   Write: @Projection(of = ...), with the record of the index
@Projection(of = User.class) record UserCard(int id) {
}
