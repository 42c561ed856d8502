for (newer in ['elsewhere.json', 'renamed.json']) {
  new File(basedir, newer).lastModified = System.currentTimeMillis() + 3_600_000
}
return true
