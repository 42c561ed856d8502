CREATE TABLE shipments (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL UNIQUE REFERENCES orders,
    address_id bigint NOT NULL REFERENCES addresses,
    sent_at timestamptz
);
CREATE INDEX ON shipments (order_id);
CREATE INDEX ON shipments (address_id);
