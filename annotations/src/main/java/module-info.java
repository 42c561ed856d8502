/** The vocabulary that users write on records, and the definitions that the processor writes back. */
module dev.penstock.annotations {
    requires static org.jspecify;

    exports dev.penstock.annotation;
    exports dev.penstock.catalog;
    exports dev.penstock.definition;
    exports dev.penstock.document;
}
