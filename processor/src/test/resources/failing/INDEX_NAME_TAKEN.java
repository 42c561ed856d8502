package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users") @Table("people") record Person(@Id int id) {}

@Index("users") @Table("users") record User(@Id int id) {}
