/** A shop that keeps its customers and products searchable, and a demo of it. */
module dev.penstock.example.shop {
    requires com.fasterxml.jackson.databind;
    requires dev.penstock.client;
    requires dev.penstock.runtime;
    requires dev.penstock.testkit;
    requires info.picocli;
    requires java.net.http;
    requires java.sql;
    requires me.tongfei.progressbar;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires static java.compiler;
    requires static org.jspecify;

    exports dev.penstock.example.shop;

    opens dev.penstock.example.shop.demo to
            info.picocli;

    provides dev.penstock.definition.IndexProvider with
            dev.penstock.example.shop.ProductIndex,
            dev.penstock.example.shop.UserIndex;
}
