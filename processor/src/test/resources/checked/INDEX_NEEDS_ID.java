package failing;

import dev.penstock.annotation.*;

class INDEX_NEEDS_ID {
  // error: [INDEX_NEEDS_ID] column 20
  //   Login: an index without @Id
  //   The key of the row gives the document its id.
  //   Write: @Id on the components that are the primary key, which "logins" lacks
  @Index("logins") record Login(int userId) {}

  // error: [INDEX_NEEDS_ID] column 22
  //   Voucher: an index without @Id
  //   The key of the row gives the document its id.
  //   Write: @Id on the components that are a key: (code)
  @Index("vouchers") record Voucher(String note) {}

  // error: [INDEX_NEEDS_ID] column 19
  //   Item: an index without @Id
  //   The key of the row gives the document its id.
  //   Write: @Id on the components that are the primary key (order_id, line)
  @Index("items") record Item(long orderId, int quantity) {}
}
