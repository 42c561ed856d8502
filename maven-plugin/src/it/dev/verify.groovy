def told = new File(basedir, 'meanwhile.log').readLines()

assert told[0] == 'compile 0' : told
assert told[1] == 'catalog 0' : new File(basedir, 'catalog.log').text
assert new File(basedir, 'live.json').text.contains('"name": "users"')
assert told[2] == 'check 0' : new File(basedir, 'check.log').text
assert told[3] == 'run 143' : new File(basedir, 'run.log').text

// Nothing is left of it.
assert !new File(basedir, 'run.log').text.contains('ERROR')
def ports = (told[4] =~ /127\.0\.0\.1:(\d+)/).collect { it[1] as int }
assert ports.size() == 2
for (port in ports) {
  try {
    new Socket('127.0.0.1', port).close()
    assert false : "somebody is still at $port"
  } catch (ConnectException e) {
    // as it should be
  }
}

assert new File(basedir, 'build.log').text.contains('penstock dev: migrations are those of src/main/resources/db/migration, the usual place\n')
