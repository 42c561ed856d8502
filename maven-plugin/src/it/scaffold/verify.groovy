String log = new File(basedir, 'build.log').text
def said = { String line -> assert log.contains(line) : "build.log lacks: $line" }

def fails = { String line -> said ":scaffold (default-cli) on project scaffold: penstock scaffold: $line -> [Help 1]" }

said 'wrote src/main/java/shop/search/User.java: it is yours, take away what is not needed'
assert new File(basedir, 'target/classes/shop/search/UserIndex.class').exists()
assert new File(basedir, 'src/main/java/shop/search/User.java').text.contains('@Index("people")')

said 'public record Order('
assert !new File(basedir, 'src/main/java/Order.java').exists()

said 'src/main/java/shop/search/User.java is there already: remove it, or choose another package -> [Help 1]'
fails 'no table "user" in the catalog; did you mean "users"?'
fails 'of which table? Give -Dpenstock.table=<table>'
fails 'there is no catalog at nowhere.json: make it by mvn penstock:catalog, or name another by -Dpenstock.catalog'
assert !log.contains('\tat ')
