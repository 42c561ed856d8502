String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

for (goal in ['catalog', 'check', 'dev', 'diff', 'help', 'lock', 'print', 'run', 'scaffold']) {
  said "\npenstock:$goal\n"
}
for (parameter in ['arguments', 'catalog', 'config', 'databaseServer', 'databaseUrl', 'depth', 'failOn', 'index', 'indexes', 'jvm', 'jvmArguments', 'lock', 'migrations', 'openSearchUrl', 'package', 'part', 'postgresVersion', 'print', 'schemas', 'skip', 'sources', 'table']) {
  said "User property: penstock.$parameter\n"
}
