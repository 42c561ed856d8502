String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

for (goal in ['catalog', 'check', 'dev', 'diff', 'help', 'lock', 'print', 'run', 'scaffold']) {
  said "\npenstock:$goal\n"
}
for (parameter in ['databaseServer', 'databaseUrl', 'openSearchUrl', 'indexes', 'lock', 'arguments', 'jvmArguments']) {
  said "User property: penstock.$parameter\n"
}
