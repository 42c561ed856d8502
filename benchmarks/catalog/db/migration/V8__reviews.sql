CREATE TABLE reviews (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id bigint NOT NULL REFERENCES products,
    customer_id bigint REFERENCES customers,
    stars smallint NOT NULL,
    body text
);
CREATE INDEX ON reviews (product_id);
CREATE INDEX ON reviews (customer_id);
