package failing;

import dev.penstock.annotation.*;
import java.util.List;
import org.jspecify.annotations.Nullable;

class REFERENCE_NEEDS_COMPONENT {
  @Index("accounts")
  @Table("accounts")
  // error: [REFERENCE_NEEDS_COMPONENT] column 43
  //   memberships: the foreign key refers to "legacy_id", which no component of Account is read from
  //   The type of the component tells how the column is compared.
  //   Write: a component of Account for it
  record Account(@Id int id, String name, @HasMany List<Membership> memberships) {}

  @Index("memberships")
  @Table("memberships")
  // error: [REFERENCE_NEEDS_COMPONENT] column 30
  //   account: the foreign key refers to "legacy_id", which no component of Holder is read from
  //   The type of the component tells how the column is compared.
  //   Write: a component of Holder for it
  record Member(@Id long id, @BelongsTo Holder account) {}

  record Membership(long id) {}

  @Table("accounts")
  record Holder(@Id int id) {}

  @Index("written")
  @Table("accounts")
  record Written(
      @Id int id,
      // error: [REFERENCE_NEEDS_COMPONENT] column 77
      //   memberships: no component of Written is read from "legacy_id"
      //   The type of the component tells how the column is compared.
      //   Write: the column of a component, or a component for it
      @Count(table = "memberships", foreignKey = "account_id", references = "legacy_id") long memberships) {}
}
