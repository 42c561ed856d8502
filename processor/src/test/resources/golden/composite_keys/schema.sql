CREATE SCHEMA billing;
CREATE TABLE billing.accounts (code text, tenant_id bigint, name text NOT NULL, PRIMARY KEY (tenant_id, code));
CREATE TABLE billing.invoices (number uuid, day date, tenant bigint, account text, PRIMARY KEY (number, day));
CREATE TABLE billing.lines (position smallint, invoice uuid, invoice_day date, amount numeric NOT NULL);
CREATE TABLE billing.payments (id int PRIMARY KEY, tenant bigint, account text, amount numeric);
CREATE TABLE public.taxes (id int PRIMARY KEY, line smallint);
INSERT INTO billing.accounts VALUES ('a', 1, 'one a'), ('b', 1, 'one b'), ('a', 2, 'two a');
INSERT INTO billing.invoices VALUES ('00000000-0000-0000-0000-000000000001', '2024-01-01', 1, 'a'),
  ('00000000-0000-0000-0000-000000000001', '2024-01-02', 1, 'b'), ('00000000-0000-0000-0000-000000000002', '2024-01-01', 1, 'a');
INSERT INTO billing.lines SELECT n, '00000000-0000-0000-0000-000000000001', '2024-01-01', n FROM generate_series(1, 3) n;
INSERT INTO billing.payments VALUES (1, 1, 'a', 5), (2, 1, 'a', 0), (3, 2, 'a', 7);
INSERT INTO public.taxes VALUES (1, 1), (2, 1), (3, 3);
