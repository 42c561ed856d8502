package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

// error: [SETTINGS_NOT_USABLE] column 52
//   User: no resource "search/nowhere.json" is found
//   The index is made with these settings, and they are part of its definition.
//   Write: the path of a resource without a leading /, with an object in it such as {"number_of_shards": 3}
@Table("users") @Index(value = "users", settings = "search/nowhere.json") record User(@Id int id) {}

// error: [SETTINGS_NOT_USABLE] column 54
//   Order: no resource "/search/orders.json" is found
//   The index is made with these settings, and they are part of its definition.
//   Write: the path of a resource without a leading /, with an object in it such as {"number_of_shards": 3}
@Table("orders") @Index(value = "orders", settings = "/search/orders.json") record Order(@Id int id) {}
