CREATE TABLE users (id int PRIMARY KEY, name text, manager_id int);
INSERT INTO users VALUES (1, 'a', NULL), (2, 'b', 1), (3, 'c', 1), (4, 'd', 4);
