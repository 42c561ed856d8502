CREATE TABLE people (id uuid PRIMARY KEY, manager_id uuid, mentor_id uuid, name text NOT NULL, level text, left_company boolean);
INSERT INTO people SELECT ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid,
  ('00000000-0000-0000-0000-' || lpad((n / 3)::text, 12, '0'))::uuid,
  ('00000000-0000-0000-0000-' || lpad((n / 4)::text, 12, '0'))::uuid,
  'person ' || n, CASE WHEN n % 2 = 0 THEN 'senior' WHEN n % 5 = 0 THEN 'junior' END, n = 4 FROM generate_series(1, 30) n;
