CREATE TABLE continents (code text PRIMARY KEY);
CREATE TABLE countries (id int PRIMARY KEY, continent text, name text NOT NULL, population bigint);
CREATE TABLE regions (id int PRIMARY KEY, country_id int, name text NOT NULL, deleted boolean NOT NULL);
CREATE TABLE cities (id int PRIMARY KEY, region_id int, harbour boolean NOT NULL);
INSERT INTO continents VALUES ('EU'), ('AQ');
INSERT INTO countries VALUES (1, 'EU', 'France', 68), (2, 'EU', 'Norway', 5), (3, 'EU', 'Nowhere', NULL);
INSERT INTO regions SELECT n, 1 + n % 3, 'region ' || n, n = 3 FROM generate_series(1, 9) n;
INSERT INTO cities SELECT n, 1 + n % 9, n % 2 = 0 FROM generate_series(1, 40) n;
