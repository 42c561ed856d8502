CREATE TABLE customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE,
    full_name text,
    signed_up_at timestamptz NOT NULL DEFAULT now()
);
