-- Whatever a schema may have that Java, or a search index, does not.
CREATE EXTENSION citext;
CREATE SCHEMA "Other Schema";

CREATE TYPE "Odd State" AS ENUM ('open', 'on hold', '2nd try', '+', '-', 'Größe', 'on-hold', 'CLOSED', 'say "no"');
CREATE TYPE "Other Schema".state AS ENUM ('open', 'shut');
CREATE TYPE nothing AS ENUM ();
CREATE TYPE pair AS (a integer, b text);
CREATE DOMAIN email AS citext NOT NULL CHECK (VALUE LIKE '%@%');
CREATE DOMAIN short_text AS text;
CREATE DOMAIN text_list AS text[];

-- Reserved words, mixed case, names of classes that records need.
CREATE TABLE "class" (
  "default" integer PRIMARY KEY,
  "int" text NOT NULL,
  "hashCode" bigint NOT NULL,
  "hash code" bigint,
  "2nd" text,
  "createdAt" timestamptz NOT NULL,
  created_at timestamp,
  _id integer,
  "Größe" numeric(6, 2),
  "a""b\c" text NOT NULL DEFAULT '',
  "?" boolean,
  "漢字" date,
  address2_line text,
  line_2 varchar(40)
);
CREATE TABLE "String" (
  id uuid PRIMARY KEY,
  "class" integer NOT NULL REFERENCES "class"
);
CREATE TABLE texts (
  id bigint PRIMARY KEY,
  class_id integer REFERENCES "class",
  body text NOT NULL
);
CREATE TABLE "Ünïcode Tables" (
  id smallint PRIMARY KEY,
  "class_default" integer NOT NULL UNIQUE REFERENCES "class"
);

-- Every type.
CREATE TABLE every_types (
  code "email" PRIMARY KEY,
  fixed char(3) NOT NULL UNIQUE,
  state "Odd State" NOT NULL,
  other_state "Other Schema".state,
  states "Odd State"[] NOT NULL DEFAULT '{}',
  nothing nothing,
  pair pair,
  tiny smallint NOT NULL,
  tiny_or_not smallint,
  ratio real NOT NULL,
  ratio_or_not double precision,
  exact numeric,
  large numeric(30, 4),
  whole numeric(12, 0),
  rounded numeric(12, 3) NOT NULL,
  cost money,
  costs money[],
  at timestamp(3) with time zone NOT NULL,
  local_at timestamp without time zone,
  "day" date,
  "time" time(0),
  time_zoned timetz,
  took interval day to second(3),
  who inet,
  net cidr,
  card macaddr,
  photo bytea,
  icon bytea NOT NULL,
  document json,
  attributes jsonb NOT NULL DEFAULT '{}',
  place point,
  area polygon,
  search tsvector,
  flags bit(8),
  raw xml,
  numbers integer[] NOT NULL DEFAULT '{}',
  tags text[],
  keys uuid[],
  matrix double precision[][],
  notes short_text,
  lines text_list,
  mails "email"[],
  sizes int4range,
  serials int8range,
  weights numrange NOT NULL DEFAULT '(,)',
  season daterange,
  local_period tsrange,
  period tstzrange,
  periods tstzmultirange,
  double_tiny integer GENERATED ALWAYS AS (tiny * 2) STORED,
  deleted_at timestamptz
);

-- A key of two columns whose order is not that of the table, and everything that refers to it.
CREATE TABLE places (
  name text NOT NULL,
  number integer NOT NULL,
  country char(2) NOT NULL,
  alias citext UNIQUE,
  twin_country char(2),
  twin_number integer,
  PRIMARY KEY (country, number),
  FOREIGN KEY (twin_number, twin_country) REFERENCES places (number, country)
);
CREATE TABLE streets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  place_country char(2) NOT NULL,
  place_number integer NOT NULL,
  place_alias citext REFERENCES places (alias),
  name text,
  FOREIGN KEY (place_country, place_number) REFERENCES places
);

-- A tree, with rows that are deleted and rows that are not.
CREATE TABLE categories (
  id integer PRIMARY KEY,
  parent_id integer REFERENCES categories,
  twin_id integer UNIQUE REFERENCES categories,
  name text NOT NULL,
  deleted boolean NOT NULL DEFAULT false
);

-- Two foreign keys to one table, one of them to another key; several ways between two tables.
CREATE TABLE addresses (
  id integer PRIMARY KEY,
  label varchar(100) NOT NULL UNIQUE
);
CREATE TABLE customers (
  id bigint PRIMARY KEY,
  billing_address_id integer NOT NULL REFERENCES addresses,
  shipping_address_id integer REFERENCES addresses,
  address_label varchar(100) REFERENCES addresses (label),
  category_id integer NOT NULL REFERENCES categories,
  created_by bigint REFERENCES customers,
  updated_by bigint REFERENCES customers,
  deleted boolean NOT NULL DEFAULT false,
  deleted_at timestamptz
);

CREATE TABLE customer_details (
  id bigint PRIMARY KEY REFERENCES customers,
  note text
);

-- Junctions: of nothing but two keys, with a time, with a key of its own, with something to show, of a table and itself.
CREATE TABLE groups (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE customer_groups (
  customer_id bigint REFERENCES customers,
  group_id integer REFERENCES groups,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (customer_id, group_id)
);
CREATE TABLE tags (id integer PRIMARY KEY, name citext NOT NULL UNIQUE);
CREATE TABLE customer_tags (
  id bigint PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers,
  tag_name citext NOT NULL REFERENCES tags (name),
  UNIQUE (tag_name, customer_id)
);
CREATE TABLE products (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE wishes (
  customer_id bigint REFERENCES customers,
  product_id integer REFERENCES products,
  quantity integer NOT NULL,
  PRIMARY KEY (customer_id, product_id)
);
CREATE TABLE "Other Schema".friends (
  customer_id bigint REFERENCES customers,
  friend_id bigint REFERENCES customers,
  PRIMARY KEY (customer_id, friend_id)
);

-- A partitioned table.
CREATE TABLE measurements (
  customer_id bigint NOT NULL REFERENCES customers,
  at timestamptz NOT NULL,
  value double precision NOT NULL,
  PRIMARY KEY (customer_id, at)
) PARTITION BY RANGE (at);
CREATE TABLE measurements_2024 PARTITION OF measurements FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- What cannot be followed.
CREATE TABLE visits (customer_id bigint REFERENCES customers, at timestamptz);
CREATE TABLE rates (factor double precision PRIMARY KEY, customer_id bigint REFERENCES customers);
CREATE TABLE cards (
  number integer NOT NULL UNIQUE,
  customer_id bigint REFERENCES customers
);
CREATE VIEW customer_names AS SELECT id FROM customers;
CREATE TABLE snapshots (
  id bigint PRIMARY KEY,
  number bigint NOT NULL,
  owner_id bigint GENERATED ALWAYS AS (number / 10) STORED REFERENCES customers
);
