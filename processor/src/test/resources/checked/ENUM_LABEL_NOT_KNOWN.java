package failing;

import dev.penstock.annotation.*;
import java.util.List;
import org.jspecify.annotations.Nullable;

class ENUM_LABEL_NOT_KNOWN {
  @Index("users")
  @Table("users")
  // error: [ENUM_LABEL_NOT_KNOWN] column 34
  //   status: no label "blockd" in public.user_status, for Status.BLOCKED; did you mean "blocked"?
  //   No row has that value.
  //   Write: @Label with one of active, blocked, gone on the constant, or leave it out
  // error: [ENUM_LABEL_NOT_KNOWN] column 34
  //   status: no label "UNHEARD" in public.user_status, for Status.UNHEARD
  //   No row has that value.
  //   Write: @Label with one of active, blocked, gone on the constant, or leave it out
  record User(@Id int id, Status status) {}

  enum Status {
    @Label("active")
    ACTIVE,
    @Label("blockd")
    BLOCKED,
    @Label("gone")
    GONE,
    @Label("blocked")
    LOCKED,
    UNHEARD
  }

  @Index("samples")
  @Table("users")
  record Sampled(
      @Id int id,
      // error: [ENUM_LABEL_NOT_KNOWN] column 64
      //   shades: no label "dark" in public.user_status, for Shade.dark
      //   No row has that value.
      //   Write: @Label with one of active, blocked, gone on the constant, or leave it out
      @Ids(table = "samples", foreignKey = "user_id", column = "state") List<Shade> shades,
      // error: [ENUM_LABEL_NOT_KNOWN] column 64
      //   last: no label "dark" in public.user_status, for Shade.dark
      //   No row has that value.
      //   Write: @Label with one of active, blocked, gone on the constant, or leave it out
      @Max(table = "samples", foreignKey = "user_id", column = "state") @Nullable Shade last) {}

  @Index("statuses")
  @Table("samples")
  // error: [ENUM_LABEL_NOT_KNOWN] column 41
  //   statuses: no label "dark" in public.user_status[], for Shade.dark
  //   No row has that value.
  //   Write: @Label with one of active, blocked, gone on the constant, or leave it out
  record Sample(@Id int id, List<Shade> statuses) {}

  enum Shade {
    active,
    blocked,
    gone,
    dark
  }
}
