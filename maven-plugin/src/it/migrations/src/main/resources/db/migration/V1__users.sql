CREATE TABLE users (id integer PRIMARY KEY, full_name text NOT NULL);
