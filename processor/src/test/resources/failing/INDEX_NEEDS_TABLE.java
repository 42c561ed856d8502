package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;

@Index("users")
// error: [INDEX_NEEDS_TABLE] column 1
//   User: an index without a table
//   An index has one document for each row of its table.
//   Write: @Table("..."); or compile with a catalog of the database
record User(@Id int id) {
}
