CREATE TYPE color AS ENUM ('red', 'dark green', 'BLUE');
CREATE DOMAIN percentage AS numeric(5, 2) CHECK (VALUE >= 0);
CREATE TABLE parts (
  id bigint PRIMARY KEY, name text NOT NULL, description text, sku varchar(20) NOT NULL, country char(3) NOT NULL,
  email text, price numeric(12, 4) NOT NULL, cost money, serial numeric, ratio double precision, made_at timestamptz,
  opens time, warranty interval, address inet, season daterange, sizes int4range, serials int8range, weights numrange,
  period tstzrange, shift tsrange, attributes json, labels jsonb, stock jsonb, tags text[], ratings int[], batches uuid[],
  hosts inet[], colors color[], seasons daterange[], color color NOT NULL, plain text, lat double precision,
  lon double precision, spot point, site jsonb, mark text, maker_name text NOT NULL, maker_since int, seller_name text,
  seller_since int, tax_rate percentage NOT NULL, secret text NOT NULL, path text);
INSERT INTO parts VALUES (
  1, 'Größe "M"', 'an English text', 'C-01234', 'DE', E' \tAnna@Example.COM\n', 12.3400, '$1,234.56',
  123456789012345678901234567890, 0.25, '2024-02-29 12:34:56.123456+02', '08:30', 'P1DT2H3M4.5S', '10.1.2.3/8',
  '[2024-03-01,2024-06-01)', '[1,5]', '(,9007199254740993]', '(0.5,)', '[2024-01-01 00:00+00,infinity)',
  '[2024-01-01 08:00,2024-01-01 16:00]', '{"a": 1, "a": {"b": [1.50, null, "x"]}}', '{"size": "M", "none": null}',
  '{"berlin": 5, "kiel": 0}', '{red,"two words",NULL,""}', '{{1,2},{3,NULL}}',
  '{11111111-1111-1111-1111-111111111111}', '{192.168.0.1,::1}', '{BLUE,red}', '{"[2024-01-01,2024-02-01)",empty}',
  'dark green', 'HIGH', 48.137, 11.575, '(11.575,48.137)', '{"lat": 48.137, "lon": "11.575"}', ' 48.137, 11.575',
  'Maker & Sons', 1901, 'Seller', NULL, 19.00, 'hidden', '/a/b/c');
INSERT INTO parts (id, name, sku, country, price, color, maker_name, tax_rate, secret)
  VALUES (2, '', 'x', 'FR', 0, 'BLUE', '', 0, '');
INSERT INTO parts VALUES (
  3, 'odd', NULL, 'y', 'IT', 'z', 1.5, NULL, 'NaN', 'Infinity', 'infinity',
  '24:00', 'P1M', '2001:db8::1', 'empty', 'empty', 'empty', 'empty', '(,)', NULL, '[1, 2]', '"no object"', '[]', '{}', '{}',
  '{}', '{NULL}', '{}', '{}', 'red', 'LOW', 91, 0, '(NaN,1)', '{"lat": "north", "lon": 1}', 'nowhere', 'm', NULL, NULL, NULL,
  0, '', NULL);
