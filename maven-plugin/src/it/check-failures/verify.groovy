String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

def fails = { String line -> said ":check (default-cli) on project check-failures: $line" }

fails 'penstock check: there is no database to check against: give -Dpenstock.databaseUrl=postgresql://user@host/database, or the variable PENSTOCK_DATABASE_URL, or migrations by -Dpenstock.migrations=<folder or changelog> -> [Help 1]'

fails 'penstock check: what must be mended is said above -> [Help 1]'
said 'FAIL  database          the database URL is not one'
said 'FAIL  database          PostgreSQL at 127.0.0.1:9, database shop: the connection was refused'
said '--database-user=shop_reader  (PENSTOCK_DATABASE_USER)'
assert !log.contains('not-to-be-seen')

fails 'penstock.databaseServer is shop-data, and settings.xml has no <server> of that id: add it, or correct the id -> [Help 1]'

said "Unknown options: '--retentoin', '1h'"
fails 'penstock check: it was called with a wrong option, as is said above -> [Help 1]'

fails 'penstock check cannot be started: Cannot run program "/nowhere/java"'
fails 'penstock check: check-failures is not compiled: call mvn compile penstock:check -> [Help 1]'
assert log.split('BUILD FAILURE', -1).length == 8
assert !log.contains('\tat ')
