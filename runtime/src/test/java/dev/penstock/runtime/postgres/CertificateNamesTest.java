package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.postgres.tls.CertificateNames;
import dev.penstock.runtime.postgres.tls.OtherServerException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.ObjectFactory;

class CertificateNamesTest {

    /** For db.example.com, *.example.org, 192.0.2.1 and 2001:db8::1; the common name is common.example.com. */
    private static final String ALTERNATIVES = """
            -----BEGIN CERTIFICATE-----
            MIIBljCCATygAwIBAgIJAOFUR7Zcns7DMAoGCCqGSM49BAMCMB0xGzAZBgNVBAMT
            EmNvbW1vbi5leGFtcGxlLmNvbTAgFw0yMDAxMDEwMDAwMDBaGA8yMTE5MTIwODAw
            MDAwMFowHTEbMBkGA1UEAxMSY29tbW9uLmV4YW1wbGUuY29tMFkwEwYHKoZIzj0C
            AQYIKoZIzj0DAQcDQgAEeyaKdPa8Rquj3Dns4VkU7qGU6XoewgPDmpqwmzz5Tqvn
            ggK5X4N9CWTzXLKFSZ5L/2bpY8fH+t2rv3kJtJrS0qNjMGEwHQYDVR0OBBYEFMKJ
            lN5SvLaucGrnucP1EVcD+6N3MEAGA1UdEQQ5MDeCDmRiLmV4YW1wbGUuY29tgg0q
            LmV4YW1wbGUub3JnhwTAAAIBhxAgAQ24AAAAAAAAAAAAAAABMAoGCCqGSM49BAMC
            A0gAMEUCIQDZlyIfsJZj1BGQW+K6fRIit6L9ktDVj0maw8Rsk4vNEwIgQpv8YGOP
            BrHUJ28Ci7v4PE3Bsov01ijnSWMpJa8Dsp0=
            -----END CERTIFICATE-----
            """;

    /** The common name is *.example.net; there is no other. */
    private static final String COMMON = """
            -----BEGIN CERTIFICATE-----
            MIIBbDCCAROgAwIBAgIITDjy9MQ9ueowCgYIKoZIzj0EAwIwKjEQMA4GA1UEChMH
            RXhhbXBsZTEWMBQGA1UEAwwNKi5leGFtcGxlLm5ldDAgFw0yMDAxMDEwMDAwMDBa
            GA8yMTE5MTIwODAwMDAwMFowKjEQMA4GA1UEChMHRXhhbXBsZTEWMBQGA1UEAwwN
            Ki5leGFtcGxlLm5ldDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABKAhHwUB2dga
            X3Ouxu9AFthbz8QFwCbecpHwbwNS7gOHl00lOS897zpTeFCsdK/LBElfJ/Q4MxI3
            wr1N58fvDgCjITAfMB0GA1UdDgQWBBSUc/etlHTerLvWhoFu9MjdtXR1XzAKBggq
            hkjOPQQDAgNHADBEAiBkhykH3yeSFlau8NlhiKjgPSr07VeZ2ABFMkNuC40YoQIg
            ZEYzY9b0SZ6wUzng8T/Qi8XJPZ3ruOAg+0kLjKuv5Bw=
            -----END CERTIFICATE-----
            """;

    @Test
    void pgjdbcCanMakeIt() throws Exception {
        HostnameVerifier made = ObjectFactory.instantiate(
                HostnameVerifier.class, CertificateNames.class.getName(), new Properties(), false, null);

        assertInstanceOf(CertificateNames.class, made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.example.com",
                "DB.Example.COM",
                "a.example.org",
                "192.0.2.1",
                "2001:db8::1",
                "[2001:db8::1]",
                "2001:0db8:0:0::1",
            })
    void takesEachAlternativeName(String host) throws Exception {
        assertTrue(verify(host, ALTERNATIVES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "a.db.example.com",
                "common.example.com",
                "example.org",
                "a.b.example.org",
                "192.0.2.2",
                "2001:db8::2",
                "::1",
            })
    void refusesEveryOtherName(String host) {
        OtherServerException refusal = assertThrows(OtherServerException.class, () -> verify(host, ALTERNATIVES));

        assertEquals(
                "the server's certificate is for db.example.com, *.example.org, 192.0.2.1, 2001:db8:0:0:0:0:0:1, not for "
                        + host,
                message(refusal));
    }

    @Test
    void takesTheCommonNameWhenThereIsNoOther() throws Exception {
        assertTrue(verify("a.example.net", COMMON));
        assertThrows(OtherServerException.class, () -> verify("a.b.example.net", COMMON));
        assertThrows(OtherServerException.class, () -> verify("192.0.2.1", COMMON));
    }

    private static boolean verify(String host, String pem) throws CertificateException {
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        SSLSession session = FakeDatabase.proxy(SSLSession.class, (self, method, arguments) -> {
            if (method.getName().equals("getPeerCertificates")) {
                return new Certificate[] {certificate};
            }
            throw FakeDatabase.unexpected(method);
        });
        return new CertificateNames().verify(host, session);
    }
}
