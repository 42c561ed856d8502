String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

String lock = new File(basedir, 'penstock.lock').text
assert lock.contains('"name" : "users"')
assert lock == new File(basedir, 'again/penstock.lock').text
assert !new File(basedir, 'skipped.lock').exists()

said 'wrote penstock.lock: users'
said 'wrote again/penstock.lock: users'
said 'penstock: no index user is defined. Did you mean users?'
said ':lock (default-cli) on project lock: penstock build: what must be mended is said above -> [Help 1]'
assert !log.contains('\tat ')
