package failing;

import dev.penstock.annotation.*;
import java.util.List;

class ID_NOT_UNIQUE {
  @Index("users")
  @Table("users")
  record User(
      // error: [ID_NOT_UNIQUE] column 18
      //   email: several rows of "users" may have the same email
      //   The key of a row gives a document its id, or an element its place.
      //   Write: @Id on id
      @Id String email,
      @Ids(table = "logins", foreignKey = "user_id", references = "id", column = "user_id") List<Integer> logins,
      int id) {}

  @Index("items")
  @Table("items")
  // error: [ID_NOT_UNIQUE] column 24
  //   orderId: several rows of "items" may have the same order_id
  //   The key of a row gives a document its id, or an element its place.
  //   Write: @Id on (order_id, line)
  record Item(@Id long orderId, int line) {}

  @Index("logins")
  @Table("logins")
  // error: [ID_NOT_UNIQUE] column 24
  //   userId: several rows of "logins" may have the same user_id
  //   The key of a row gives a document its id, or an element its place.
  //   Write: ALTER TABLE ... ADD PRIMARY KEY, which the table lacks
  record Login(@Id int userId) {}

  @Index("orders")
  @Table("orders")
  record Order(@Id String number) {}

  @Index("persons")
  @Table("persons")
  record Person(@Id int id, @ManyToMany(through = @Through(table = "drafts", left = "person_id", right = "user_id")) List<Line> lines) {}

  @Table("items")
  // error: [ID_NOT_UNIQUE] column 23
  //   line: several rows of "items" may have the same line
  //   The key of a row gives a document its id, or an element its place.
  //   Write: @Id on (order_id, line)
  record Line(@Id int line) {}
}
