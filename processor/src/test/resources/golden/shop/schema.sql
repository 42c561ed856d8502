CREATE TABLE users (id int PRIMARY KEY, email text NOT NULL, full_name text, deleted boolean);
CREATE TABLE orders (id int PRIMARY KEY, user_id int, status text NOT NULL, total numeric NOT NULL,
  placed_at timestamptz NOT NULL);
CREATE TABLE items (id int PRIMARY KEY, order_id int, sku text NOT NULL, quantity int NOT NULL);
INSERT INTO users VALUES (1, 'ada@example.org', 'Ada "Countess" Lovelace', NULL), (2, 'bob@example.org', NULL, false),
  (3, 'gone@example.org', 'Gone', true);
INSERT INTO orders SELECT n, 1, 'OPEN', n * 1.10, '2024-01-01T10:00:00.123456Z'::timestamptz + n % 3 * interval '1 day'
  FROM generate_series(1, 7) n;
INSERT INTO orders VALUES (8, 3, 'PAID', 12345678901234567890.123456789, '2024-01-01T00:00Z'), (9, NULL, 'PAID', 1, now());
INSERT INTO items SELECT n, 1 + n % 7, 'sku-' || n, n FROM generate_series(1, 20) n;
