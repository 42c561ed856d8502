CREATE TABLE ${table} (id integer PRIMARY KEY);
