package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

// error: [INDEX_NAME_NOT_ALLOWED] column 8
//   User: "Users & Friends" cannot be the name of an index
//   Names have lower case letters, digits, - and _ after a first letter or digit, at most 200 of them.
//   Write: @Index("users-friends")
@Index("Users & Friends") @Table("users") record User(@Id int id) {}

// error: [INDEX_NAME_NOT_ALLOWED] column 8
//   Order: "_orders" cannot be the name of an index
//   Names have lower case letters, digits, - and _ after a first letter or digit, at most 200 of them.
//   Write: @Index("orders")
@Index("_orders") @Table("orders") record Order(@Id int id) {}

// error: [INDEX_NAME_NOT_ALLOWED] column 8
//   Item: "" cannot be the name of an index
//   Names have lower case letters, digits, - and _ after a first letter or digit, at most 200 of them.
//   Write: @Index("item")
@Index("") @Table("items") record Item(@Id int id) {}
