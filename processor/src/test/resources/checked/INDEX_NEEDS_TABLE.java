package failing;

import dev.penstock.annotation.*;

class INDEX_NEEDS_TABLE {
  // error: [INDEX_NEEDS_TABLE] column 19
  //   Usr: an index without a table
  //   An index has one document for each row of its table.
  //   Write: @Table("users")
  @Index("users") record Usr(@Id int id) {}

  // error: [INDEX_NEEDS_TABLE] column 19
  //   Box: an index of one of several tables
  //   An index has one document for each row of its table.
  //   Write one of: @Table("box"); @Table("boxes")
  @Index("boxes") record Box(@Id long id) {}

  // error: [INDEX_NEEDS_TABLE] column 20
  //   SomethingElse: an index without a table
  //   An index has one document for each row of its table.
  //   Write: @Table("...")
  @Index("things") record SomethingElse(@Id long id) {}

  @Index("events") record Event(@Id long id) {}

  // error: [INDEX_NEEDS_TABLE] column 21
  //   Opinion: an index without a table
  //   An index has one document for each row of its table.
  //   Write: @Table("reviews")
  @Index("reviews") record Opinion(@Id long id) {}
}
