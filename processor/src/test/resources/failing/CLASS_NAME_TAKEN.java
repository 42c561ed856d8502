package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;

@Index("users")
@Table("users")
// error: [CLASS_NAME_TAKEN] column 1
//   User: there is a class UserIndex already
//   The class that is generated for User has that name.
//   Write: another name for either of them
record User(@Id int id) {
}

class UserIndex {
}

@Index("accounts")
@Table("accounts")
// error: [CLASS_NAME_TAKEN] column 1
//   Shop_Account: there is a class for failing.Shop.Account already
//   The class that is generated for Shop_Account has that name.
//   Write: another name for either of them
record Shop_Account(@Id int id) {}

interface Shop {

    @Index("shop_accounts")
    @Table("accounts")
    record Account(@Id int id) {}
}
