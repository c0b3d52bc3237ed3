package telltale.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.analysis.Fitted;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.statistical.ZScore;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.TensorModel;
import telltale.detector.tensor.Tensors;
import telltale.input.UnusableData;
import telltale.job.Progress;

class ModelFileTest {
    private static final Catalogue CATALOGUE = Mean.catalogue();

    @TempDir private Path folder;

    private KeptModel roundTrip(KeptModel model) throws Exception {
        Path file = folder.resolve("m.model");
        ModelFile.write(file, model, CATALOGUE);
        return ModelFile.read(file, CATALOGUE, Progress.NONE);
    }

    @Test
    void aNetworkComesBackFromItsNumbersWithoutLearning() throws Exception {
        KeptModel kept = ModelExamples.model("pump", new Mean(4, 3));
        KeptModel read = roundTrip(kept);
        assertThat(read.form()).isEqualTo(KeptModel.Form.NUMBERS);
        assertThat(read.training()).isEmpty();
        assertThat(read.fitted().model()).isEqualTo(kept.fitted().model());
        assertThat(ModelExamples.scored(read).scores().values())
                .isEqualTo(ModelExamples.scored(kept).scores().values());
        assertThat(read.course()).isEqualTo(kept.course());
    }

    @Test
    void anyOtherMethodLearnsTheKeptRowsAgain() throws Exception {
        KeptModel kept = ModelExamples.model("pump", new ZScore(50));
        KeptModel read = roundTrip(kept);
        assertThat(read.form()).isEqualTo(KeptModel.Form.TRAINING);
        assertThat(read.fitted().detector()).isEqualTo(new ZScore(50));
        assertThat(read.training().orElseThrow().length()).isEqualTo(300);
        assertThat(ModelExamples.scored(read).scores().values())
                .isEqualTo(ModelExamples.scored(kept).scores().values());
    }

    @Test
    void theCardSaysWhatTheModelIsAndHowItsTrainingWent() throws Exception {
        KeptModel kept = ModelExamples.model("pump", new Mean(4, 3));
        roundTrip(kept);
        ModelCard card = ModelFile.card(folder.resolve("m.model"), CATALOGUE);
        assertThat(card).isEqualTo(ModelCard.of(kept));
        assertThat(card.created()).isEqualTo(ModelExamples.NOW);
        assertThat(card.detector()).isEqualTo(new Mean(4, 3));
        assertThat(card.epochs()).isEqualTo(4);
        assertThat(card.best()).contains(new LossCurve.Mark(3, 1));
        assertThat(card.provenance().seed()).hasValue(3);
        assertThat(card.provenance().channels().getFirst().unit()).isEqualTo("°C");
        assertThat(card.provenance().rows()).isEqualTo(300);
    }

    @Test
    void aFileOfANewerVersionIsRefusedAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("new.model");
        ModelFile.write(file, ModelExamples.model("new", new Mean()), CATALOGUE);
        byte[] newer = Crafted.of(Files.readAllBytes(file)).version(2).bytes();
        Files.write(file, newer);
        assertThatThrownBy(() -> ModelFile.read(file, CATALOGUE, Progress.NONE))
                .isInstanceOf(UnusableData.class)
                .hasMessage(
                        "'new.model': expected a model file of format 1, found format 2, of a newer"
                                + " Telltale");
        assertThat(Files.readAllBytes(file)).isEqualTo(newer);
    }

    @Test
    void theDefaultsOfADayAreWrittenOut() throws Exception {
        roundTrip(ModelExamples.model("pump", new Mean()));
        byte[] bytes = Files.readAllBytes(folder.resolve("m.model"));
        assertThat(new String(Crafted.of(bytes).json(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"method\":{\"mean\":{\"epochs\":5,\"seed\":7,\"bulk\":0}}")
                .contains("\"kept_as\":\"numbers\"");
    }

    @Test
    void numbersThatAreNotFiniteAreNotKept() throws Exception {
        KeptModel sound = ModelExamples.model("pump", new Mean());
        Fitted fitted = sound.fitted();
        var broken =
                new Fitted(
                        fitted.detector(),
                        new Broken(fitted.model()),
                        fitted.calibration(),
                        fitted.learnt(),
                        fitted.provenance(),
                        fitted.notes());
        var model =
                new KeptModel("pump", sound.created(), broken, Optional.empty(), sound.course());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> roundTrip(model))
                .withMessage("tensor 'w': expected finite numbers, found NaN");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readingStopsWhenCancelled() throws Exception {
        Path file = folder.resolve("m.model");
        ModelFile.write(file, ModelExamples.model("m", new ZScore()), CATALOGUE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ModelFile.read(file, CATALOGUE, Progress.NONE))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void aMissingFileAndAFolderAreNoModels() throws IOException {
        assertThatThrownBy(() -> ModelFile.card(folder.resolve("none.model"), CATALOGUE))
                .isInstanceOf(java.nio.file.NoSuchFileException.class);
        assertThatThrownBy(() -> ModelFile.card(folder, CATALOGUE))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("expected a model file, found a folder");
    }

    @Test
    void aMethodThatIsNotThereIsNamed() throws Exception {
        Path file = folder.resolve("m.model");
        ModelFile.write(file, ModelExamples.model("m", new Mean()), CATALOGUE);
        Catalogue smaller = Catalogue.of(() -> List.<Class<? extends Detector>>of(ZScore.class));
        assertThatThrownBy(() -> ModelFile.card(file, smaller))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("no method 'mean'");
    }

    private record Broken(Model sound) implements Model.Causal, TensorModel {
        @Override
        public Tensors tensors() {
            return Tensors.of(Map.of("w", Tensor.of(new float[] {1, Float.NaN}, 2)));
        }

        @Override
        public telltale.detector.Scorer open() {
            return sound.open();
        }

        @Override
        public telltale.detector.Scorer resume(byte[] state) {
            return sound.resume(state);
        }
    }
}
