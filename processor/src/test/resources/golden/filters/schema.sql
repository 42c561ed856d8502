CREATE TABLE owners (id int PRIMARY KEY);
CREATE TABLE orders (id int PRIMARY KEY, owner_id int, status text, archived boolean, placed_at timestamptz, total numeric,
  note text, tags text[], date timestamptz, now_at timestamptz, "Select" int);
INSERT INTO owners VALUES (1);
INSERT INTO orders VALUES (1, 1, 'OPEN', false, '2024-06-01Z', 10.5, 'a_b', '{a,b}', '2024-01-01Z', NULL, 1),
  (2, 1, 'PAID', NULL, '2023-06-01Z', 0.1, NULL, '{}', NULL, '2024-01-01Z', 0), (3, 1, 'x', true, NULL, 2, $$it's $$ || '$$ "here"', NULL, NULL, NULL, NULL);
