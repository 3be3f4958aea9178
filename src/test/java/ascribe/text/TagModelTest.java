package ascribe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSModel;
import org.junit.jupiter.api.Test;

class TagModelTest {
  private static final String MODEL = "/ascribe/models/en-pos.bin";

  @Test
  void reads_the_tagger_as_opennlp_does() throws IOException {
    try (InputStream ours = getClass().getResourceAsStream(MODEL);
        InputStream theirs = getClass().getResourceAsStream(MODEL)) {
      POSModel read = TagModel.read(ours);
      POSModel expected = new POSModel(theirs);

      Object[] data = weights(read).getDataStructures();
      Object[] expectedData = weights(expected).getDataStructures();
      assertThat(data[0]).isEqualTo(expectedData[0]);
      assertThat(data[1].equals(expectedData[1])).as("features with their weights").isTrue();
      assertThat(data[2]).isEqualTo(expectedData[2]);
      String features = "generator.featuregen";
      assertThat(read.<byte[]>getArtifact(features)).isEqualTo(expected.getArtifact(features));
      assertThat(read.getManifestProperty("BeamSize"))
          .isEqualTo(expected.getManifestProperty("BeamSize"));
    }
  }

  private static AbstractModel weights(POSModel model) {
    return model.getArtifact("pos.model");
  }
}
