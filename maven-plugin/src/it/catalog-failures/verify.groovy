String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

def fails = { String line -> said ":catalog (default-cli) on project catalog-failures: $line" }

fails 'penstock catalog: there is no database to make a catalog of: give -Dpenstock.databaseUrl=postgresql://user@host/database, or the variable PENSTOCK_DATABASE_URL, or migrations by -Dpenstock.migrations=<folder or changelog> -> [Help 1]'
fails 'penstock catalog: what must be mended is said above -> [Help 1]'
said 'penstock: PostgreSQL at 127.0.0.1:9, database shop: the connection was refused'
said 'penstock: mistake/V1__users.sql: '
said 'type "txt" does not exist'
said 'penstock: there are no migrations at nowhere'
fails 'flyway-maven-plugin has several locations, mistake and src/main/resources/scripts: put them into one folder'
assert log.split('BUILD FAILURE', -1).length == 6
assert !log.contains('\tat ')
assert !new File(basedir, 'src/main/penstock').exists()
