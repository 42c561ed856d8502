-- Lets the write-ahead log tell which document a row belonged to: by default it has no more than the primary key of a
-- row that was deleted, and nothing of a foreign key before it was changed.

ALTER TABLE orders REPLICA IDENTITY FULL;
ALTER TABLE items REPLICA IDENTITY FULL;
ALTER TABLE reviews REPLICA IDENTITY FULL;
