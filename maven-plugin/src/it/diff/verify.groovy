String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

said ':diff (default-cli) on project diff: penstock diff: there is no penstock.lock to compare with: write it by mvn penstock:lock, and commit it -> [Help 1]'

said '\n1 index: 1 unchanged (compared with penstock.lock)\n'
said '\n1 index: 1 in place (compared with penstock.lock)\n'
said '\n1 index: 1 rebuilt (compared with penstock.lock)\n'
said ':diff (default-cli) on project diff: penstock diff: it was to fail on a rebuild (penstock.failOn), and there is one, as is said above -> [Help 1]'

assert log.split('BUILD SUCCESS', -1).length == 4
assert !log.contains('\tat ')
