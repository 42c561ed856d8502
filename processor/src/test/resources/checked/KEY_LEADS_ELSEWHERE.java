package failing;

import dev.penstock.annotation.*;
import java.util.List;
import org.jspecify.annotations.Nullable;

class KEY_LEADS_ELSEWHERE {
  @Index("users")
  @Table("users")
  // error: [KEY_LEADS_ELSEWHERE] column 66
  //   reviews: "order_id" of "reviews" refers to "orders", not to "users"
  //   So says the foreign key reviews_order_id_fkey.
  //   Write: the column that refers to "users"
  record User(@Id int id, @Count(table = "reviews", foreignKey = "order_id") long reviews) {}

  @Index("reviews")
  @Table("reviews")
  record Review(
      @Id long id,
      // error: [KEY_LEADS_ELSEWHERE] column 27
      //   order: "order_id" of "reviews" refers to "orders", not to "profiles"
      //   So says the foreign key reviews_order_id_fkey.
      //   Write: the column that refers to "profiles"
      @BelongsTo(column = "order_id") @Nullable Profile order,
      @BelongsTo(column = "user_id") @Nullable Profile profile) {}

  @Table("profiles")
  record Profile(@Id int userId) {}
}
