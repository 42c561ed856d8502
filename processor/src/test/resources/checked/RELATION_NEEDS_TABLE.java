package failing;

import dev.penstock.annotation.*;
import java.util.List;

class RELATION_NEEDS_TABLE {
  @Index("orders")
  // error: [RELATION_NEEDS_TABLE] column 56
  //   positions: a relation to no table
  //   Position has no @Table, and @HasMany names none.
  //   Write: @HasMany(table = "...", ...)
  // error: [RELATION_NEEDS_TABLE] column 91
  //   content: a relation to one of several tables
  //   Box has no @Table, and @HasMany names none.
  //   Write one of: table = "box"; table = "boxes"
  record Order(@Id long id, @HasMany List<Item> items, @HasMany List<Position> positions, @HasMany List<Box> content) {}

  record Item(@Id long orderId, @Id int line) {}

  record Position(@Id int line) {}

  record Box(@Id long id) {}

  @Index("users")
  @Table("users")
  // error: [RELATION_NEEDS_TABLE] column 27
  //   texts: a relation to no table
  //   Reviev has no @Table, and @HasMany names none.
  //   Write: @HasMany(table = "reviews", ...)
  record User(@Id int id, @HasMany List<Reviev> texts) {}

  record Reviev(@Id long id) {}
}
