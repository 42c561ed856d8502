/**
 * What pgjdbc makes by its name, and therefore has to be public: it is exported to pgjdbc alone.
 *
 * <p>Enters: a host name and the certificate that the server has shown. Leaves: whether they belong together, and if not,
 * which names the certificate has. {@link dev.penstock.runtime.postgres.tls.CertificateNames} is all there is to it.
 */
@NullMarked
package dev.penstock.runtime.postgres.tls;

import org.jspecify.annotations.NullMarked;
