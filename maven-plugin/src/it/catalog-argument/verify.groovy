String log = new File(basedir, 'build.log').text
def builds = log.split('\\[INFO\\] Total time', -1).init()
def arguments = builds.collect { it.find(/\(f\) compilerArgs = (\[.*\])/) { it[1] } }
def isCompiled = builds.collect { it.contains('Compiling 1 source file') }
def path = { new File(basedir, it).canonicalPath }

assert arguments == [
  "[-Apenstock.catalog=${path('src/main/penstock/catalog.json')}]",
  "[-Xlint:all, -Apenstock.catalog=${path('src/main/penstock/catalog.json')}]",
  "[-Apenstock.catalog=${path('elsewhere.json')}]",
  "[-Apenstock.catalog=${path('renamed.json')}]",
  null,
  "[-Apenstock.catalog=${path('elsewhere.json')}]"
]
assert isCompiled == [true, false, true, true, true, false]
assert builds[3].contains('User.java:[10,48] [COLUMN_NOT_KNOWN] email: no column "email" in "users"; did you mean "mail"?')
