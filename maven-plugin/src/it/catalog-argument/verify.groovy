String log = new File(basedir, 'build.log').text
def builds = log.split('BUILD SUCCESS', -1)
def arguments = builds.collect { it.find(/\(f\) compilerArgs = (\[.*\])/) { it[1] } }
def isCompiled = builds.collect { it.contains('Compiling 1 source file') }
String own = new File(basedir, 'src/main/penstock/catalog.json').canonicalPath
String other = new File(basedir, 'elsewhere.json').canonicalPath

assert builds.length == 6
assert arguments == [
  "[-Apenstock.catalog=$own]",
  "[-Xlint:all, -Apenstock.catalog=$own]",
  "[-Apenstock.catalog=$other]",
  null,
  "[-Apenstock.catalog=$other]",
  null
]
assert isCompiled == [true, false, true, false, false, false]
