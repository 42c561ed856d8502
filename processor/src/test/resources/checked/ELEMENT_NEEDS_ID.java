package failing;

import dev.penstock.annotation.*;
import java.util.List;

class ELEMENT_NEEDS_ID {
  // error: [ELEMENT_NEEDS_ID] column 60
  //   logins: a list of Login, which has no @Id
  //   The key puts the elements in an order that is always the same.
  //   Write: @Id on the components of Login that are the primary key, which "logins" lacks
  // error: [ELEMENT_NEEDS_ID] column 113
  //   badges: a list of Badge, which has no @Id
  //   The key puts the elements in an order that is always the same.
  //   Write: @Id on the components of Badge that are the primary key (code)
  @Index("users") record User(int id, @HasMany List<Login> logins, @HasMany(foreignKey = "user_id") List<Badge> badges) {}

  record Login(int userId) {}

  record Badge(int userId) {}
}
