String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

said 'wrote flyway.json: 1 table, 0 enums, by 1 migration of Flyway'
said 'penstock catalog: migrations are those of src/main/resources/db/changes.xml, as liquibase-maven-plugin has it\n'
said 'wrote liquibase.json: 1 table, 0 enums, by 1 change set of Liquibase'
assert new File(basedir, 'flyway.json').text == new File(basedir, 'liquibase.json').text
