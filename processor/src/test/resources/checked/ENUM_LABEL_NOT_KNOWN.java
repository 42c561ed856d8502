package failing;

import dev.penstock.annotation.*;

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
}
