package dev.penstock.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-amd64",
        "Linux, aarch64, linux-arm64v8",
        "Mac OS X, x86_64, darwin-amd64",
        "Mac OS X, aarch64, darwin-arm64v8",
        "Windows Server 2022, amd64, windows-amd64",
        "Windows 11, aarch64, windows-amd64"
    })
    void binariesAreThoseOfTheSystemAndItsProcessor(String name, String architecture, String binaries) {
        assertEquals(Optional.of(binaries), new Machine(name, architecture).postgresBinaries());
    }

    @Test
    void whereThereAreNoneNoneAreNamed() {
        assertEquals(Optional.empty(), new Machine("SunOS", "sparcv9").postgresBinaries());
        assertEquals(Optional.empty(), new Machine("Linux", "s390x").postgresBinaries());
    }
}
