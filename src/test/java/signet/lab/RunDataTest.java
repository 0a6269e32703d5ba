package signet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signet.data.DataSetException;
import signet.data.Split;
import signet.data.disk.DataSets;
import signet.lab.spec.ImageSource;
import signet.lab.spec.ImageSource.Origin;

class RunDataTest {
    @TempDir Path folder;

    @Test
    void takesPartsOfTheSample() throws IOException, DataSetException {
        Split all = RunData.open(ImageSource.all(new Origin.Sample()));
        assertThat(all.train().size()).isEqualTo(10_800);
        Split part = RunData.open(new ImageSource(new Origin.Sample(), 0.06, 0.2));
        assertThat(part.train().size()).isEqualTo(648);
        assertThat(part.validation().size()).isEqualTo(240);
        assertThat(part.test().size()).isEqualTo(2000);
        assertThat(RunData.digest(part)).isNotEqualTo(RunData.digest(all));
    }

    @Test
    void opensAFolderOnlyIfItHoldsTheImagesOfTheSpec() throws IOException, DataSetException {
        for (String part : new String[] {"train/a", "train/b", "test/a", "test/b"}) {
            Files.createDirectories(folder.resolve(part));
            for (int i = 0; i < 6; i++) {
                BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
                image.getRaster().setSample(i % 4, 0, 0, 10 * i);
                ImageIO.write(image, "png", folder.resolve(part).resolve(i + ".png").toFile());
            }
        }
        String digest = RunData.digest(DataSets.open(folder));
        Origin right = new Origin.Folder(folder, digest);
        assertThat(RunData.open(ImageSource.all(right)).train().size()).isEqualTo(11);
        Origin wrong = new Origin.Folder(folder, "0".repeat(64));
        assertThatThrownBy(() -> RunData.open(ImageSource.all(wrong)))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("other images");
    }
}
