new File(basedir, 'elsewhere.json').lastModified = System.currentTimeMillis() + 3_600_000
return true
