CREATE TABLE orders (id bigint PRIMARY KEY, user_id integer NOT NULL REFERENCES users, placed_at timestamptz NOT NULL);
CREATE INDEX orders_user_id ON orders (user_id);
