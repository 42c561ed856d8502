package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
// error: [RECORD_CANNOT_BE_GENERIC] column 1
//   User: a record with type parameters
//   The same class would have documents of several shapes.
//   Write: a record without type parameters
record User<T>(@Id int id) {
}
