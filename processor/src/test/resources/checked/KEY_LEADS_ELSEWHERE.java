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

  @Index("tenant-orders")
  @Table("tenant_orders")
  record TenantOrder(
      @Id long id,
      @Id long tenantId,
      // error: [KEY_LEADS_ELSEWHERE] column 29
      //   lines: "tenant_id, order_id" of "tenant_lines" refers to "tenant_id, id" of "tenant_orders", not to "id, tenant_id"
      //   So says the foreign key tenant_lines_tenant_id_order_id_fkey.
      //   Write: references = {"tenant_id", "id"}
      @HasMany(foreignKey = {"tenant_id", "order_id"}, references = {"id", "tenant_id"}) List<TenantLine> lines) {}

  @Table("tenant_lines")
  record TenantLine(@Id long id) {}

  @Index("memberships")
  @Table("memberships")
  record Membership(@Id long id, @BelongsTo @Nullable Account account) {}

  @Index("more-memberships")
  @Table("memberships")
  // error: [KEY_LEADS_ELSEWHERE] column 58
  //   account: "account_id" of "memberships" refers to "legacy_id" of "accounts", not to "id"
  //   So says the foreign key memberships_account_id_fkey.
  //   Write: references = "legacy_id"
  record MoreMembership(@Id long id, @BelongsTo(column = "account_id", references = "id") @Nullable Account account) {}

  @Table("accounts")
  record Account(@Id int id, int legacyId) {}
}
