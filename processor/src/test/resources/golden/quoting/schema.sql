CREATE SCHEMA "a ""schema""";
CREATE TABLE "a ""schema""".requested (ordinal text PRIMARY KEY, "parent ""id""" text, "a ""quoted"" name" text,
  "MixedCase" text, "select" text, "back\slash """""" ends" text, "%s" text, "$1" text, U&"line\000abreak 'and' tab\0009" text,
  "ünï 😀" text, "*/ {@code" text,
  U&"a\2028b\2029c\0085d\202ee\200df" text, http_url_path2 int, "Is Deleted?" boolean);
CREATE TABLE changed (id int PRIMARY KEY, document text);
CREATE TABLE "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé" (id int PRIMARY KEY, document text);
INSERT INTO "a ""schema""".requested VALUES ('k''1', NULL, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 1, NULL),
  ('k2', 'k''1', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 1, false),
  ('k3', 'k''1', NULL, 'z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  ('k4', 'k''1', NULL, 'gone', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, true),
  ('k5', 'k''1', NULL, E'a''b\n\\', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
CREATE TABLE U&"li\2028ne" (id int PRIMARY KEY, U&"of\2029" text);
INSERT INTO U&"li\2028ne" VALUES (5, 'k2');
INSERT INTO changed VALUES (1, 'k2'), (2, 'k2'), (3, 'k3');
INSERT INTO "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé" VALUES (4, 'k2');
