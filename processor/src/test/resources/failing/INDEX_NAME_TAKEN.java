package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users") @Table("people") record Person(@Id int id) {}

// error: [INDEX_NAME_TAKEN] column 8
//   User: the index "users" is that of failing.Person already
//   Both would write their documents into it.
//   Write: another name
@Index("users") @Table("users") record User(@Id int id) {}
