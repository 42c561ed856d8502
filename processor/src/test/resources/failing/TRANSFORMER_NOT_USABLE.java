package failing;

import dev.penstock.annotation.Id;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.Table;
import dev.penstock.document.DocumentTransformer;

// error: [TRANSFORMER_NOT_USABLE] column 66
//   User: no way to make a Hidden
//   Each document of the index is given to it as the record User.
//   Write: a static class with a constructor without parameters that UserIndex can see
@Table("users") @Index(value = "users", transformer = User.Hidden.class) record User(@Id int id) {

    static final class Hidden implements DocumentTransformer<User> {

        private Hidden() {}

        @Override
        public User transform(User document) {
            return document;
        }
    }
}

// error: [TRANSFORMER_NOT_USABLE] column 70
//   Order: OfUsers is no DocumentTransformer<Order>
//   Each document of the index is given to it as the record Order.
//   Write: class OfUsers implements DocumentTransformer<Order>
@Table("orders") @Index(value = "orders", transformer = Order.OfUsers.class) record Order(@Id int id) {

    static final class OfUsers implements DocumentTransformer<User> {

        @Override
        public User transform(User document) {
            return document;
        }
    }
}

// error: [TRANSFORMER_NOT_USABLE] column 66
//   Item: no way to make a Partly
//   Each document of the index is given to it as the record Item.
//   Write: a static class with a constructor without parameters that ItemIndex can see
@Table("items") @Index(value = "items", transformer = Item.Partly.class) record Item(@Id int id) {

    abstract static class Partly implements DocumentTransformer<Item> {}
}
