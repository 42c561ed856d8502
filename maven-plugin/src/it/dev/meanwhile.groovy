File log = new File(basedir, 'build.log')
File told = new File(basedir, 'meanwhile.log')

def await = { String what, Closure<?> condition ->
  long end = System.nanoTime() + 60_000_000_000L
  while (true) {
    def found = condition()
    if (found) {
      return found
    }
    if (System.nanoTime() > end) {
      throw new IllegalStateException("in vain: $what")
    }
    Thread.sleep(100)
  }
}

/** The Maven that runs a goal, called by this one. */
def maven = { String goal ->
  ProcessHandle.current().descendants()
      .filter { it.info().arguments().map { Arrays.asList(it).contains(goal) }.orElse(false) }
      .filter { it.info().arguments().map { it.any { it.contains('classworlds') } }.orElse(false) }
      .findFirst().orElse(null)
}

/** The same Maven with another goal. */
def call = { ProcessHandle like, String goal, String output, List<String> more ->
  def command = [like.info().command().get()]
  command += like.info().arguments().get().findAll { !it.startsWith('-Dpenstock.arguments') }.collect { it == 'penstock:dev' ? goal : it }
  new ProcessBuilder(command + more).directory(basedir).redirectErrorStream(true).redirectOutput(new File(basedir, output)).start()
}

def count = { String url ->
  try {
    return new URL(url + '/_count').text.find(/"count":(\d+)/) { it[1] } == '1'
  } catch (IOException e) {
    return false
  }
}

Thread.startDaemon {
  ProcessHandle dev = null
  try {
    await('servers') { log.exists() && log.text.contains('Ctrl-C ends both') }
    dev = maven('penstock:dev')
    String database = log.text.find(/PENSTOCK_DATABASE_URL=(\S+)/) { it[1] }
    String search = log.text.find(/PENSTOCK_OPENSEARCH_URL=(\S+)/) { it[1] }
    await('the document of dev') { count("$search/users") }

    // A build in another terminal has dev go on with the new classes.
    new File(basedir, 'src/main/java/shop/User.java').with { it.text = it.text.replace('@Index("users")', '@Index("people")') }
    told << "compile ${call(dev, 'compile', 'compile.log', []).waitFor()}\n"
    await('the document of the new class') { count("$search/people") }

    def urls = ["-Dpenstock.databaseUrl=$database".toString(), "-Dpenstock.openSearchUrl=$search".toString()]
    told << "catalog ${call(dev, 'penstock:catalog', 'catalog.log', urls + ['-Dpenstock.catalog=live.json']).waitFor()}\n"
    told << "check ${call(dev, 'penstock:check', 'check.log', urls).waitFor()}\n"
    def run = call(dev, 'penstock:run', 'run.log', urls + ['-Dpenstock.arguments=--slot=other --index-prefix=other_ --server-address=off'])
    await('the document of run') { count("$search/other_people") }
    run.destroy()
    told << "run ${run.waitFor()}\n"
    told << "servers $database $search\n"
  } catch (Throwable e) {
    told << "failed: $e\n"
  } finally {
    (dev ?: maven('penstock:dev'))?.destroy()
  }
}
return true
