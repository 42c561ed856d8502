String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

File catalog = new File(basedir, 'src/main/penstock/catalog.json')
assert catalog.text.contains('{"name": "full_name", "type": "text", "nullable": false}')
assert catalog.bytes == new File(basedir, 'again.json').bytes
said 'penstock catalog: migrations are those of src/main/resources/db/migration, the usual place\n'
said 'wrote src/main/penstock/catalog.json: 2 tables, 0 enums, by '
said 'src/main/penstock/catalog.json is unchanged: 2 tables, 0 enums, by '
said 'wrote again.json: 2 tables, 0 enums, by '

said 'User.java:[13,23] [COLUMN_NOT_KNOWN] fullName: no column "fulname" in "users"; did you mean "full_name"?'

said 'penstock check: migrations are those of src/main/resources/db/migration, the usual place\n'
assert log =~ /ok +catalog/
said 'FAIL  catalog'
said 'it is stale: table public.users: column full_name is'
said ':check (default-cli) on project migrations: penstock check: what must be mended is said above -> [Help 1]'
assert log.split('BUILD SUCCESS', -1).length == 4
assert new File(basedir, 'new.json').text.contains('{"name": "full_name", "type": "character varying(80)", "nullable": true}')
assert log.substring(log.indexOf('wrote new.json')).contains('Compiling 1 source file')
