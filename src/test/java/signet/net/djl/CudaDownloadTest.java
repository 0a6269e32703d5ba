package signet.net.djl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CudaDownloadTest {
    @ParameterizedTest
    @CsvSource({"Linux, amd64, 2.5 GB", "Windows 11, amd64, 2.4 GB", "Linux, x86_64, 2.5 GB"})
    void namesItsSize(String system, String architecture, String size) {
        assertThat(CudaDownload.size(system, architecture)).hasValue(size);
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, aarch64", "Mac OS X, x86_64", "Linux, aarch64", "FreeBSD, amd64"})
    void isOfferedOnlyWhereDjlHasItsBridge(String system, String architecture) {
        assertThat(CudaDownload.size(system, architecture)).isEmpty();
    }
}
