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
  "[-Apenstock.catalog=${path('nowhere.json')}]",
  "[-Apenstock.catalog=${path('elsewhere.json')}]",
  '[-Apenstock.catalog=none]',
  null
]
assert isCompiled == [true, false, true, true, true, true, false, false]
assert builds[3].contains('User.java:[10,48] [COLUMN_NOT_KNOWN] email: no column "email" in "users"; did you mean "mail"?')
assert builds[4].contains("[CATALOG_NOT_USABLE] the catalog ${path('nowhere.json')}: it is not there")
assert log.contains('penstock catalog: -Dpenstock.catalog=none is to compile without a catalog: name the file that it is written to, or leave it out -> [Help 1]')
