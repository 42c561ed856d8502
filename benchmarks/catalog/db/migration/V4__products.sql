CREATE TABLE products (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    brand_id bigint NOT NULL REFERENCES brands,
    name text NOT NULL,
    price numeric(10, 2) NOT NULL,
    attributes jsonb
);
CREATE INDEX ON products (brand_id);
