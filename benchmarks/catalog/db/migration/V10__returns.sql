CREATE TABLE returns (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES items,
    reason text,
    returned_at timestamptz NOT NULL
);
CREATE INDEX ON returns (item_id);
