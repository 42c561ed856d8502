package failing;

import dev.penstock.annotation.*;
import java.util.List;

class THROUGH_NEEDS_KEY {
  @Index("users")
  record User(
      @Id int id,
      @ManyToMany List<Role> roles,
      @ManyToMany(through = @Through(table = "user_roles")) List<Role> same,
      // error: [THROUGH_NEEDS_KEY] column 7
      //   countries: no way through a junction table
      //   A row of the junction table points at one row on either side.
      //   Write: through = @Through(table = "...", ...), left and right with the columns that do
      @ManyToMany List<Country> countries,
      // error: [THROUGH_NEEDS_KEY] column 29
      //   follows: several ways through "follows"
      //   A row of the junction table points at one row on either side.
      //   Write one of: through = @Through(table = "follows", left = "followed_id", right = "follower_id"); through = @Through(table = "follows", left = "follower_id", right = "followed_id")
      @ManyToMany(through = @Through(table = "follows")) List<Other> follows,
      @ManyToMany List<Order> reviewed,
      // error: [THROUGH_NEEDS_KEY] column 41
      //   followers: several ways through "follows"
      //   A row of the junction table points at one row on either side.
      //   Write one of: through = @Through(table = "follows", left = "followed_id", right = "follower_id"); through = @Through(table = "follows", left = "follower_id", right = "followed_id")
      @Count(table = "users", through = @Through(table = "follows")) long followers) {}

  record Role(String name, int id) {}

  record Country(@Id String code) {}

  @Table("users")
  record Other(int id) {}

  record Order(long id) {}

  @Index("orders")
  @Table("orders")
  // error: [THROUGH_NEEDS_KEY] column 50
  //   roles: no way through "user_roles"
  //   A row of the junction table points at one row on either side.
  //   Write: left and right with the columns that do
  record Purchase(long id, @ManyToMany(through = @Through(table = "user_roles")) List<Role> roles) {}

  @Index("people")
  @Table("users")
  // error: [THROUGH_NEEDS_KEY] column 25
  //   others: several ways through a junction table
  //   A row of the junction table points at one row on either side.
  //   Write one of: through = @Through(table = "follows", left = "followed_id", right = "follower_id"); through = @Through(table = "follows", left = "follower_id", right = "followed_id")
  record Person(int id, @ManyToMany List<Other> others) {}
}
