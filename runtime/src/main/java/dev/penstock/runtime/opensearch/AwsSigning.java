package dev.penstock.runtime.opensearch;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.aws.AwsSdk2Transport;
import org.opensearch.client.transport.aws.AwsSdk2TransportOptions;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Requests to Amazon OpenSearch Service, signed (SigV4). The only class that needs the AWS SDK, which is optional. Of its
 * HTTP clients it takes the one of the JDK: it sends a body of known length once, as {@code write} promises.
 */
final class AwsSigning {

    private static final String SERVICE = "es";
    private static final int COMPRESSED_FROM = 1024;

    private AwsSigning() {}

    static OpenSearchTransport transport(
            ServerUrl url, String region, TlsFiles tls, boolean compress, Duration connect, Duration answer) {
        UrlConnectionHttpClient.Builder client =
                UrlConnectionHttpClient.builder().connectionTimeout(connect).socketTimeout(answer);
        TrustManager @Nullable [] trusted = trusted(tls);
        if (trusted != null) {
            client.tlsTrustManagersProvider(() -> trusted);
        }
        AwsCredentialsProvider found = DefaultCredentialsProvider.builder().build();
        return new AwsSdk2Transport(
                client.build(),
                url.host().toHostString(),
                SERVICE,
                Region.of(region),
                AwsSdk2TransportOptions.builder()
                        .setCredentials(() -> credentials(found))
                        .setRequestCompressionSize(compress ? COMPRESSED_FROM : Integer.MAX_VALUE)
                        .build());
    }

    private static AwsCredentials credentials(AwsCredentialsProvider found) {
        try {
            return found.resolveCredentials();
        } catch (SdkException e) {
            throw new SinkUnavailableException(
                    "there are no AWS credentials to sign requests with: " + firstLine(e.getMessage()), e);
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.split("[\\n:]", 2)[0];
    }

    private static TrustManager @Nullable [] trusted(TlsFiles tls) {
        try {
            return tls.trustManagers();
        } catch (GeneralSecurityException e) {
            throw new PenstockException(
                    "the certificate authorities for OpenSearch cannot be used: " + e.getMessage(),
                    "Give certificates in PEM.",
                    e);
        }
    }
}
