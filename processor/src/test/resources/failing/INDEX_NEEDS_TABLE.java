package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;

@Index("users")
// error: [INDEX_NEEDS_TABLE] column 1
//   User: an index without a table
//   An index has one document for each row of its table.
//   Write: @Table("...")
record User(@Id int id) {
}
