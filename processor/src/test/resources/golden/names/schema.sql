CREATE TABLE "order" (list int PRIMARY KEY, fields text, build text, "select" text, "order" text, "user" text, record text,
  sealed text, "$" int, short text);
CREATE TABLE "user" ("select" int PRIMARY KEY, "order" int, "user" int);
CREATE TABLE item (id int PRIMARY KEY, "order" int, parent bigint);
INSERT INTO "order" VALUES (1, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 2, 'h'), (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "user" VALUES (1, 1, 2), (2, 1, 2), (3, 2, 1), (4, 2, 2);
INSERT INTO item VALUES (1, 1, 2), (2, 1, 1), (3, 2, 1);
