String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

def fails = { String line -> said ":run (default-cli) on project run: penstock run: $line -> [Help 1]" }

fails 'there is no database to follow: give -Dpenstock.databaseUrl=postgresql://user@host/database, or the variable PENSTOCK_DATABASE_URL, or call mvn penstock:dev, which starts one of its own'
said 'penstock: the database URL is not one. Write it as '
said 'penstock: no index user is defined. Did you mean users?\n'
fails 'what must be mended is said above'
assert log.split('BUILD FAILURE', -1).length == 4
assert !log.contains('\tat ')
