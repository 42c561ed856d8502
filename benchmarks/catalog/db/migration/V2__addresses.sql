CREATE TABLE addresses (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    street text NOT NULL,
    city text NOT NULL,
    zip varchar(20)
);
CREATE INDEX ON addresses (customer_id);
