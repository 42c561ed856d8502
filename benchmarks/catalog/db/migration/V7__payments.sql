CREATE TABLE payments (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES orders,
    amount numeric(10, 2) NOT NULL,
    paid_at timestamptz
);
CREATE INDEX ON payments (order_id);
