package failing;

import dev.penstock.annotation.Index;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Table;

@Index("users") @Table("users") class User {}

@SoftDelete interface Deletable {}
