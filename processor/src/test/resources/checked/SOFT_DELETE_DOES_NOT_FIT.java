package failing;

import dev.penstock.annotation.*;
import java.util.List;

class SOFT_DELETE_DOES_NOT_FIT {
  // error: [SOFT_DELETE_DOES_NOT_FIT] column 35
  //   User: the column "deleted" is of type boolean, and no time marks its rows
  //   Every row that has a value in it would be deleted.
  //   Write: mark = SoftDelete.Mark.BOOLEAN, or leave it out
  @Index("users") @Table("users") @SoftDelete(mark = SoftDelete.Mark.TIMESTAMP) record User(@Id int id) {}

  // error: [SOFT_DELETE_DOES_NOT_FIT] column 57
  //   Signed: the column "signed_up_at" is of type timestamp(3) with time zone, and no boolean marks its rows
  //   A row is deleted where the column is true.
  //   Write: mark = SoftDelete.Mark.TIMESTAMP
  @Index("signed") @Table("users") @SoftDelete(column = "signed_up_at") record Signed(@Id int id) {}

  // error: [SOFT_DELETE_DOES_NOT_FIT] column 57
  //   Tagged: the column "tags" is of type text[], and no boolean marks its rows
  //   A row is deleted where the column is true.
  //   Write: a column of booleans, or @Where
  @Index("tagged") @Table("users") @SoftDelete(column = "tags") record Tagged(@Id int id) {}

  // error: [SOFT_DELETE_DOES_NOT_FIT] column 56
  //   Named: the column "email" is of type public.email, and no time marks its rows
  //   Every row that has a value in it would be deleted.
  //   Write: a column of times
  @Index("named") @Table("users") @SoftDelete(column = "email", mark = SoftDelete.Mark.TIMESTAMP) record Named(@Id int id) {}

  // error: [SOFT_DELETE_DOES_NOT_FIT] column 56
  //   Never: the column "signed_up_at" is never null
  //   Every row would be deleted.
  //   Write: a column that is null while a row lives
  @Index("never") @Table("users") @SoftDelete(column = "signed_up_at", mark = SoftDelete.Mark.TIMESTAMP) record Never(@Id int id) {}

  @Index("narrowed")
  @Table("users")
  @SoftDelete(column = "signed_up_at", mark = SoftDelete.Mark.TIMESTAMP, where = "deleted")
  record Narrowed(@Id int id) {}

  @Index("sound")
  @Table("users")
  @SoftDelete
  record Sound(@Id int id, @HasMany(foreignKey = "user_id") List<Draft> drafts) {}

  @Table("drafts")
  @SoftDelete(column = "day", mark = SoftDelete.Mark.TIMESTAMP)
  record Draft(@Id long id) {}
}
