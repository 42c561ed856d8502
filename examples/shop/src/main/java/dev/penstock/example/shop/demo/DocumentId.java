package dev.penstock.example.shop.demo;

/** Where a document is: its index, and its id there. */
record DocumentId(String index, String id) {

    static DocumentId user(long id) {
        return new DocumentId("users", Long.toString(id));
    }

    static DocumentId product(long id) {
        return new DocumentId("products", Long.toString(id));
    }

    @Override
    public String toString() {
        return index + "/" + id;
    }
}
