CREATE TYPE order_status AS ENUM ('OPEN', 'PAID', 'SENT');

CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    status order_status NOT NULL,
    placed_at timestamptz NOT NULL
);
CREATE INDEX ON orders (customer_id);
