package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("Users & Friends") @Table("users") record User(@Id int id) {}

@Index("_orders") @Table("orders") record Order(@Id int id) {}

@Index("") @Table("items") record Item(@Id int id) {}
