package failing;

import dev.penstock.annotation.*;

class TABLE_NOT_FOLLOWED {
  // error: [TABLE_NOT_FOLLOWED] column 26
  //   User: "active_users" is a view
  //   Its changes are not in the log, so documents would not follow them.
  //   Write: the tables that its rows come from
  @Index("users") @Table("active_users") record User(@Id int id) {}

  // error: [TABLE_NOT_FOLLOWED] column 27
  //   Total: "active_totals" is a materialized view
  //   Its changes are not in the log, so documents would not follow them.
  //   Write: the tables that its rows come from
  @Index("totals") @Table("active_totals") record Total(@Id int id) {}

  // error: [TABLE_NOT_FOLLOWED] column 27
  //   Remote: "remote_users" is a foreign table
  //   Its changes are not in the log, so documents would not follow them.
  //   Write: the tables that its rows come from
  @Index("remote") @Table("remote_users") record Remote(@Id int id) {}

  @Index("followed")
  @Table("users")
  record Followed(
      @Id int id,
      // error: [TABLE_NOT_FOLLOWED] column 22
      //   many: "active_users" is a view
      //   Its changes are not in the log, so documents would not follow them.
      //   Write: the tables that its rows come from
      @Count(table = "active_users", foreignKey = "id") long many,
      @BelongsTo(column = "id") @org.jspecify.annotations.Nullable Active active) {}

  // error: [TABLE_NOT_FOLLOWED] column 10
  //   Active: "active_users" is a view
  //   Its changes are not in the log, so documents would not follow them.
  //   Write: the tables that its rows come from
  @Table("active_users") record Active(@Id int id) {}
}
