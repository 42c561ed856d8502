package failing;

import dev.penstock.annotation.*;
import java.util.List;

class ENUM_LABEL_MISSING {
  @Index("users")
  @Table("users")
  // warning: [ENUM_LABEL_MISSING] column 34
  //   status: no constant of Status for blocked, gone
  //   A row that has such a label makes no record of this type.
  //   Write: a constant for each label of public.user_status
  record User(@Id int id, Status status) {}

  enum Status {
    @Label("active")
    ACTIVE
  }

  @Index("lists")
  @Table("samples")
  // warning: [ENUM_LABEL_MISSING] column 38
  //   statuses: no constant of Few for blocked, gone
  //   A row that has such a label makes no record of this type.
  //   Write: a constant for each label of public.user_status[]
  record Lists(@Id int id, List<Few> statuses) {}

  enum Few {
    @Label("active")
    ACTIVE
  }
}
