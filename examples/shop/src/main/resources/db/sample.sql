-- A small shop, to try things with.

INSERT INTO users (id, email, full_name, signed_up_at) VALUES
  (1, 'ada@example.com', 'Ada Lovelace', '2026-01-05 09:00+00'),
  (2, 'grace@example.com', 'Grace Hopper', '2026-01-06 10:30+00'),
  (3, 'alan@example.com', NULL, '2026-01-07 11:45+00');

INSERT INTO products (id, sku, name, price) VALUES
  (1, 'TEA-1', 'Blue Teapot', 39.90),
  (2, 'CUP-2', 'Green Cup', 8.50);

INSERT INTO orders (id, user_id, status, placed_at) VALUES
  (1, 1, 'PAID', '2026-02-01 12:00+00'),
  (2, 1, 'OPEN', '2026-02-03 08:15+00'),
  (3, 2, 'SHIPPED', '2026-02-02 16:20+00');

INSERT INTO items (id, order_id, product_id, product_name, unit_price, quantity) VALUES
  (1, 1, 1, 'Blue Teapot', 39.90, 1),
  (2, 1, 2, 'Green Cup', 8.50, 4),
  (3, 2, 2, 'Green Cup', 8.50, 2),
  (4, 3, 1, 'Blue Teapot', 35.00, 1);

INSERT INTO reviews (id, product_id, stars, comment, written_at) VALUES
  (1, 1, 5, 'Pours well.', '2026-02-10 07:00+00'),
  (2, 2, 3, NULL, '2026-02-11 19:00+00');
