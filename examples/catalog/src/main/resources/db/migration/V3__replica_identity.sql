-- Lets the write-ahead log tell which document a row belonged to: by default it has no more than the primary key of a
-- row that was deleted, and nothing of a foreign key before it was changed.
--
-- Of brands, price_lists, tags and warehouses documents start from the primary key alone, and of the tables that connect
-- or price products from columns of their primary key, so these need nothing. The end of each META-INF/penstock/*.sql says
-- what a table's replica identity has to cover.

ALTER TABLE categories REPLICA IDENTITY FULL;
ALTER TABLE products REPLICA IDENTITY FULL;
ALTER TABLE media REPLICA IDENTITY FULL;
ALTER TABLE data_sheets REPLICA IDENTITY USING INDEX data_sheets_product_id_key;
ALTER TABLE reviews REPLICA IDENTITY FULL;
