package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Where;

// error: [WHERE_NEEDS_CONDITION] column 33
//   User: @Where without a condition
//   All rows would count, as they do without it.
//   Write: @Where("..."), or @Where(filter = @Filter(column = "...", value = "..."))
@Index("users") @Table("users") @Where record User(@Id int id) {}

// error: [WHERE_NEEDS_CONDITION] column 42
//   Order: @Where without a condition
//   All rows would count, as they do without it.
//   Write: @Where("..."), or @Where(filter = @Filter(column = "...", value = "..."))
@Index("orders") @Table("orders") @Where("") record Order(@Id int id) {}

// error: [WHERE_NEEDS_CONDITION] column 33
//   Item: @Where without a condition
//   All rows would count, as they do without it.
//   Write: @Where("..."), or @Where(filter = @Filter(column = "...", value = "..."))
@Index("items") @Table("items") @Where(filter = {}) record Item(@Id int id) {}
