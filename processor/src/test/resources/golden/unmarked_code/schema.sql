CREATE TABLE products (sku text PRIMARY KEY, title text, price int NOT NULL, stock int, maker text NOT NULL);
CREATE TABLE makers (name text PRIMARY KEY);
CREATE TABLE reviews (id bigint PRIMARY KEY, sku text, text text NOT NULL, stars smallint);
CREATE TABLE maker_reviews (id bigint PRIMARY KEY, maker text, text text NOT NULL, stars smallint);
INSERT INTO products VALUES ('p1', NULL, 10, NULL, 'm'), ('p2', 'Title', 20, 5, 'm');
INSERT INTO makers VALUES ('m');
INSERT INTO reviews VALUES (1, 'p1', 'good', 5), (2, 'p1', 'bad', NULL);
INSERT INTO maker_reviews VALUES (1, 'm', 'fine', 4);
