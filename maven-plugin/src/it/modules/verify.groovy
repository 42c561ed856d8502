String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

said 'penstock build: there is no index in plain\n'
said 'wrote penstock.lock: users\n'
assert !new File(basedir, 'penstock.lock').exists()
assert !new File(basedir, 'plain/penstock.lock').exists()
assert new File(basedir, 'indexes/penstock.lock').exists()

said 'penstock check: there is no index in plain\n'
said 'FAIL  database          PostgreSQL at 127.0.0.1:9, database shop: the connection was refused\n'
said ':check (default) on project indexes: penstock check: what must be mended is said above -> [Help 1]'
assert log.split('BUILD SUCCESS', -1).length == 3
