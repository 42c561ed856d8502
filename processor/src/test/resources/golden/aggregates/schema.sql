CREATE TABLE customers (id int PRIMARY KEY, active boolean);
CREATE TABLE products (id int PRIMARY KEY, name text, price numeric);
CREATE TABLE orders (id int PRIMARY KEY, customer_id int, product_id int, total numeric(10, 2), weight double precision, took interval, placed_at timestamptz, state text);
CREATE COLLATION anycase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE parcels (id int PRIMARY KEY, customer_id int, price numeric, weight double precision, took interval, code text COLLATE anycase, pieces numeric, factor double precision);
INSERT INTO customers VALUES (1, true), (2, true), (3, false), (4, NULL);
INSERT INTO products VALUES (1, 'pen', 1.5), (2, 'ink', 5), (3, NULL, NULL);
INSERT INTO orders VALUES (1, 1, 1, 9.99, 0.1, 'PT1H', '2024-01-01', 'open'), (2, 1, 1, 20, 0.2, NULL, '2024-01-02', 'open'),
  (3, 1, 2, NULL, 0.3, 'PT30M', '2024-01-03', 'it''s'), (4, 1, 3, 30, 'NaN', NULL, 'infinity', NULL), (5, 3, 1, 1, 1, NULL, NULL, 'open'),
  (6, NULL, NULL, 1, 1, NULL, NULL, 'open');
INSERT INTO parcels VALUES (1, 1, 1.0, 0, '1 year', 'a', 1.0, 1e16), (2, 1, 1.00, '-0', '360 days', 'A', 1.00, -1e16), (3, 1, 2, '-1', '1 day', 'b', 0, 1),
  (4, 2, 'NaN', 'NaN', NULL, NULL, NULL, NULL);
