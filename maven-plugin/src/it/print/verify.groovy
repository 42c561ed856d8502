String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

def titles = ['the documents of a set of keys', 'the mapping', 'what is read of tables']
def printed = log.split('Total time', -1).collect { build -> titles.findAll { build.contains("\n-- users: $it\n") } }
assert printed[0..3] == [titles, [titles[1]], [titles[0]], [titles[2]]]

said 'penstock: no index user is defined. Did you mean users?\n'
said ':print (default-cli) on project print: penstock print: what must be mended is said above -> [Help 1]'
said "Invalid value for option '--part'"
said ':print (default-cli) on project print: penstock print: it was called with a wrong option, as is said above -> [Help 1]'
assert !log.contains('\tat ')
